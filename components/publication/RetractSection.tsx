import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { RetractionWords } from '@/components/publication/RetractionWords'
import type { FormAction } from '@/lib/http/formState'
import type { Retracted } from '@/lib/publication/retracted'

type Props = { publishAgain: FormAction; retracted: readonly Retracted[] }

/** Leads to the page that takes a page back, and lists those that were taken back, each with its way back. */
export function RetractSection({ publishAgain, retracted }: Props) {
  return (
    <>
      <section>
        <h2>Retract a page</h2>
        <p className="prose">
          The page then says that it was retracted and why. The next page shows what that takes from the
          public, and asks once more.
        </p>
        <form action={desk.retract()} className="filters">
          <label>
            Reference of the page
            <input name="ref" maxLength={20} placeholder="CFR-3" autoComplete="off" required />
          </label>
          <p className="actions">
            <button className="button quiet">Go on</button>
          </p>
        </form>
      </section>
      {retracted.length > 0 && (
        <section>
          <h2>Retracted</h2>
          <ul className="lines">
            {retracted.map(({ ref, title, retraction }) => (
              <li key={ref}>
                <a href={desk.recommendation(ref)}>{title}</a> <span className="ref">{ref}</span>
                <span className="below">
                  <RetractionWords retraction={retraction} />
                </span>
                <Form action={publishAgain} submit={`Publish ${ref} again`} look="quiet" hidden={{ ref }} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
