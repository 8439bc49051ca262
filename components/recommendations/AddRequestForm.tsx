import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import type { FormAction } from '@/lib/http/formState'
import type { Named } from '@/lib/recommendations/queries/choices'

type Props = { action: FormAction; recommendation: string; addressees: readonly Named[] }

/** Somebody else who must act. */
export function AddRequestForm({ action, recommendation, addressees }: Props) {
  if (addressees.length === 0) return null
  return (
    <section aria-labelledby="ask-another">
      <h2 id="ask-another">Ask somebody else, too</h2>
      <Form action={action} submit="Add the request" look="quiet" hidden={{ ref: recommendation }}>
        <Select
          name="addressee"
          label="Who else must act"
          hint="It begins as “not checked yet”, with its own answer and its own history."
          nothing="Choose"
          options={addressees}
        />
      </Form>
    </section>
  )
}
