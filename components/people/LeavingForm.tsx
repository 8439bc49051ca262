import { Form } from '@/components/form/Form'
import type { Duty } from '@/lib/assignments/schema'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  id: string
  name: string
  isActive: boolean
  version: number
  held: Record<Duty, number> | undefined
  /** First looks that are dealt to them and open. */
  looks: number
  /** Without them one person alone is left who can record, propose or decide. */
  leavesOneWriter: boolean
}

/** That somebody has left, or is back: what it means is said before. */
export function LeavingForm({ action, id, name, isActive, version, held, looks, leavesOneWriter }: Props) {
  const has = (held?.OWNER ?? 0) + (held?.DEPUTY ?? 0)
  return (
    <section>
      <h2>{isActive ? 'Has left' : 'Is back'}</h2>
      {isActive ? (
        <div className="prose">
          <p>
            Signed out everywhere at once; their links stop working. What they recorded stays, in their name.
            What they propose can still be decided.
            {has > 0 && ' What they look after is shown on the desk until somebody new has it.'}
            {looks > 0 && ' So are the first looks that are dealt to them.'}
          </p>
          {leavesOneWriter && (
            <p>
              Then only one of you can write or decide, so nobody could approve what that one claims. A second
              person is added under “People”; “Organisation” can let one person decide, and the public reads
              so.
            </p>
          )}
        </div>
      ) : (
        <p className="prose">They come in again with the roles and the password that they had.</p>
      )}
      <Form
        action={action}
        submit={isActive ? `${name} has left` : `${name} is back`}
        look="quiet"
        version={version}
        hidden={{ personId: id }}
      />
    </section>
  )
}
