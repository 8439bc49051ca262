import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import type { FormAction } from '@/lib/http/formState'

/** It stays readable with its reason, and counts no more. */
export function WithdrawForm({ action, evidenceId }: { action: FormAction; evidenceId: string }) {
  return (
    <Form
      action={action}
      submit="Withdraw it"
      hidden={{ evidenceId }}
      aside={<a href={desk.piece(evidenceId)}>Leave it as it is</a>}
    >
      <p className="soft">
        No status changes by this. A claim that rests on it is checked again, which the public reads.
      </p>
      <TextArea name="reason" label="Why it is withdrawn" hint="For staff." rows={2} />
    </Form>
  )
}
