import { desk } from '@/components/desk/deskAddresses'
import { Choices as Boxes } from '@/components/form/Choices'
import { Form } from '@/components/form/Form'
import type { FormAction } from '@/lib/http/formState'
import type { Choices } from '@/lib/recommendations/queries/choices'
import type { RecommendationWords } from '@/lib/recommendations/rules'
import { SortFields, WordFields } from './WordFields'

type Props = { action: FormAction; whole: { ref: string; now: RecommendationWords }; choices: Choices }

/** One more part of a compound recommendation; what it is about begins as its whole's. */
export function PartForm({ action, whole: { ref, now }, choices }: Props) {
  const about: RecommendationWords = {
    ...now,
    ...{ priority: 'NORMAL', priorityReason: null, caution: null, demands: [] },
  }
  return (
    <Form
      action={action}
      submit="Add the part"
      hidden={{ ref }}
      aside={<a href={desk.recommendation(ref)}>Cancel</a>}
    >
      <WordFields />
      <Boxes name="addressees" legend="Who must act" options={choices.addressees} isMany />
      <SortFields words={about} choices={choices} />
    </Form>
  )
}
