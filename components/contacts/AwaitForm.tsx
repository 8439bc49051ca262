import { askTick } from '@/components/contacts/askTick'
import { AskTicks } from '@/components/contacts/AskTicks'
import { ProofFields } from '@/components/contacts/ProofFields'
import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import type { Awaitable } from '@/lib/contacts/queries/awaiting'
import { writeAsked } from '@/lib/contacts/schema'
import type { FormAction } from '@/lib/http/formState'

/** Which requests wait for an answer to what was sent, and its proof where none was kept with it. */
export function AwaitForm({ action, sent }: { action: FormAction; sent: Awaitable }) {
  const { id, addressee, asks, proofs, evidenceId } = sent
  const [first] = asks
  return (
    <Form
      action={action}
      submit="We wait for an answer"
      hidden={{ contactId: id, addressee: addressee.slug }}
      aside={<a href={desk.contacts(addressee.slug)}>Cancel</a>}
    >
      <AskTicks
        legend="Which requests wait for an answer?"
        hint="Recorded at each that is ticked, for the day on which it was sent, and public in its time."
        name="asks"
        initial={asks.map(writeAsked)}
        ticks={asks.map(askTick)}
      />
      {evidenceId ? (
        <p>
          <a href={desk.piece(evidenceId)}>The proof that was kept with it</a> says that it was sent.
        </p>
      ) : (
        <ProofFields
          label="Proof that it was sent: a link"
          hint={
            <>
              It becomes evidence for our staff on each request that is ticked.
              {first && (
                <>
                  {' '}
                  Or <a href={desk.evidence(first.ref, first.id)}>attach a file</a> first, and choose it here.
                </>
              )}
            </>
          }
          proofs={proofs}
        />
      )}
    </Form>
  )
}
