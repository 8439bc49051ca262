import { desk } from '@/components/desk/deskAddresses'
import { Field } from '@/components/form/Field'
import { EditForm } from '@/components/wordings/EditForm'
import type { FormAction } from '@/lib/http/formState'
import type { Choices } from '@/lib/recommendations/queries/choices'
import type { WordedRecommendation } from '@/lib/recommendations/queries/worded'
import { SortFields, WordFields } from './WordFields'
import { recommendationFields } from './wordedFields'

type Props = { action: FormAction; row: WordedRecommendation; choices: Choices; timeZone: string }

/** All that staff word of a recommendation. */
export function RewordForm({ action, row, choices, timeZone }: Props) {
  const { ref, isDraft, now } = row
  return (
    <EditForm
      {...{ action, row, timeZone }}
      hidden={{ ref }}
      fields={recommendationFields(choices)}
      isPublic={!isDraft}
      back={desk.recommendation(ref)}
    >
      <WordFields words={now} />
      <SortFields words={now} choices={choices} />
      <Field
        name="position"
        label="Place in the document"
        hint="A number: recommendations are listed from the lowest to the highest."
        inputMode="numeric"
        initial={now.position}
      />
    </EditForm>
  )
}
