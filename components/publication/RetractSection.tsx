import { desk } from '@/components/desk/deskAddresses'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import type { FormAction } from '@/lib/http/formState'
import type { Retracted } from '@/lib/publication/queue'

type Props = { retract: FormAction; publishAgain: FormAction; retracted: readonly Retracted[]; about: string }

/** Takes a page back, and lists those that were taken back, each with its way back. */
export function RetractSection({ retract, publishAgain, retracted, about }: Props) {
  return (
    <>
      <section>
        <h2>Retract a page</h2>
        <p className="prose">
          The page then says that it was retracted and why. No list and no number counts it any more. What was
          published before stays in the record of releases.
        </p>
        <Form action={retract} submit="Retract the page" look="quiet">
          <Field name="ref" label="Reference" initial={about} hint="Such as CFR-3." />
          <TextArea name="reason" label="Why" hint="The public reads it in place of the page." rows={2} />
        </Form>
      </section>
      {retracted.length > 0 && (
        <section>
          <h2>Retracted</h2>
          <ul className="lines">
            {retracted.map(({ ref, title, reason }) => (
              <li key={ref}>
                <a href={desk.recommendation(ref)}>{title}</a> <span className="ref">{ref}</span>
                <span className="below">{reason}</span>
                <Form action={publishAgain} submit={`Publish ${ref} again`} look="quiet" hidden={{ ref }} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
