import { desk } from '@/components/desk/deskAddresses'
import { POLARITY_CHOICES, POLARITY_HINT } from '@/components/evidence/evidenceChoices'
import { Choices } from '@/components/form/Choices'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import type { Servable } from '@/lib/evidence/queries/servable'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  evidenceId: string
  /** What was typed as a reference; null before. */
  asked: string | null
  found: Servable | null
}

/** First of which recommendation, then of which of its requests, and what it says about it. */
export function ServeForm({ action, evidenceId, asked, found }: Props) {
  return (
    <>
      <form action={desk.piece(evidenceId)} className="field-row">
        <input type="hidden" name="do" value="serve" />
        <div className="field">
          <label htmlFor="of">Recommendation</label>
          <p className="hint" id="of-hint">
            Its reference, such as CFR-3b.
          </p>
          <input id="of" name="of" defaultValue={asked ?? ''} aria-describedby="of-hint" required />
        </div>
        <p className="actions">
          <button className="button quiet">Find it</button>
        </p>
      </form>
      {asked !== null && found === null && <p role="status">Nothing of the reference “{asked}” is here.</p>}
      {found && found.asks.length === 0 && (
        <p role="status">
          {found.ref}, “{found.title}”, sums up its parts and has no request of its own. Give one of its
          parts.
        </p>
      )}
      {found && found.asks.length > 0 && (
        <section aria-labelledby="which">
          <h3 id="which">
            {found.ref}, {found.title}
          </h3>
          <Form
            action={action}
            submit="Let it serve this too"
            hidden={{ evidenceId }}
            aside={<a href={desk.piece(evidenceId)}>Leave it as it is</a>}
          >
            <Choices
              name="askId"
              legend="The request to"
              options={found.asks.map(({ id, addressee }) => ({ value: id, label: addressee }))}
              initial={found.asks.length === 1 ? found.asks.map(({ id }) => id) : []}
            />
            <Select
              name="polarity"
              label="What it says about this"
              hint={POLARITY_HINT}
              options={POLARITY_CHOICES}
              initial="SUPPORTS"
            />
          </Form>
        </section>
      )}
    </>
  )
}
