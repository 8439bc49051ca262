import { Choices as Boxes } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { FormAction } from '@/lib/http/formState'
import { LEVEL_WORDS, LEVELS, PILLAR_WORDS, PILLARS, wordFor } from '@/lib/progress/words'
import type { Choices } from '@/lib/recommendations/queries/choices'
import { STRENGTH_WORDS, STRENGTHS } from '@/lib/workflow/words'

/** What is said, where it stands, whom it asks, what it is about. */
export function DraftForm({ action, choices }: { action: FormAction; choices: Choices }) {
  return (
    <Form action={action} submit="Add the draft" aside={<a href="/desk/recommendations">Cancel</a>}>
      <Select name="documentSlug" label="Document" nothing="Choose" options={choices.documents} />
      <Field
        name="title"
        label="Title"
        hint="In our own words, short: what should be done."
        autoComplete="off"
      />
      <TextArea name="statement" label="Statement" hint="In our own words, one or two sentences." rows={3} />
      <Field
        name="locator"
        label="Locator"
        hint="Where it stands in the document: section and paragraph, so that a reader finds it."
        autoComplete="off"
      />
      <Field
        name="excerpt"
        label="Excerpt"
        hint="At most 12 of its own words in a row, exactly as they stand there."
        autoComplete="off"
        isOptional
      />
      <Boxes name="addressees" legend="Who must act" options={choices.addressees} isMany />
      <Select
        name="explicitness"
        label="How it is said"
        nothing="Choose"
        options={(['EXPLICIT', 'PROSE', 'IMPLIED'] as const).map((value) => ({
          value,
          label: wordFor(value),
        }))}
      />
      <Select
        name="strength"
        label="Worded as"
        nothing="Choose"
        options={STRENGTHS.map((value) => ({ value, label: STRENGTH_WORDS[value] }))}
      />
      <Select
        name="pillar"
        label="Pillar"
        nothing="Choose"
        options={PILLARS.map((value) => ({ value, label: PILLAR_WORDS[value] }))}
      />
      <Select
        name="level"
        label="Level"
        nothing="Choose"
        options={LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] }))}
      />
      <Boxes name="themes" legend="Themes" hint="As many as apply." options={choices.themes} isMany />
    </Form>
  )
}
