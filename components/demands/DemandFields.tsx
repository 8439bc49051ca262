import { Field } from '@/components/form/Field'
import { TextArea } from '@/components/form/TextArea'
import type { WordedField } from '@/components/wordings/wordedField'
import type { DemandWords } from '@/lib/demands/rules'

/** All that staff say of a demand. */
export const DEMAND_FIELDS: readonly WordedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'statement', label: 'Statement' },
  { name: 'recommendations', label: 'Asked by' },
]

/** Who asks it is said of one that is there already. */
export function DemandFields({ words }: { words?: DemandWords }) {
  return (
    <>
      <Field
        name="title"
        label="Title"
        hint="What is asked again and again, in a few words."
        initial={words?.title ?? null}
        autoComplete="off"
      />
      <TextArea
        name="statement"
        label="Statement"
        hint="In our own words, one or two sentences."
        rows={3}
        initial={words?.statement ?? null}
      />
      {words && (
        <TextArea
          name="recommendations"
          label="Asked by"
          hint="The references of all recommendations that ask it, such as CFR-3 TIC-17b."
          rows={3}
          initial={words.recommendations}
          isOptional
        />
      )}
    </>
  )
}
