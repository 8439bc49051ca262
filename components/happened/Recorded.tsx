import { Done } from '@/components/desk/Done'
import { desk } from '@/components/desk/deskAddresses'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { requestLabel } from '@/components/happened/eventWords'
import { StatusWord } from '@/components/status/StatusWord'
import { Notice } from '@/components/ui/Notice'
import type { FormAction } from '@/lib/http/formState'
import type { Act } from '@/lib/proposals/queries/act'

type Props = {
  /** What stands of it. */
  act: Act
  /** Its form's receipt, by which it is known. */
  saved: string
  /** How many were ticked. */
  of: number
  takeBackMinutes: number
  isHeld: boolean
  takeBack: FormAction
}

/** After the save: each request with the way to it, how many were left out, and one act that takes all of it back. */
export function Recorded({ act, saved, of, takeBackMinutes, isHeld, takeBack }: Props) {
  const { asks, canTakeBack } = act
  if (asks.length === 0) return null
  const isInside = asks.every(({ isDraft }) => isDraft)
  const left = of - asks.length
  return (
    <>
      <Done
        what="recorded"
        takeBackMinutes={isInside ? null : takeBackMinutes}
        isHeld={isHeld && !isInside}
      />
      {left > 0 && (
        <Notice>
          <p>
            {asks.length} of {of} were recorded. {left === 1 ? 'One was' : `${left} were`} left out, because{' '}
            {left === 1 ? 'it was' : 'they were'} refused, or taken back since.
          </p>
        </Notice>
      )}
      <details className="act" open={asks.length <= 10}>
        <summary>{asks.length === 1 ? 'Where it stands now' : `Where the ${asks.length} stand now`}</summary>
        <ul className="lines">
          {asks.map(({ askId, ...ask }) => (
            <li key={askId} className="lines-apart">
              <a href={desk.request(ask.ref, askId)}>
                {ask.title} <span className="ref">{requestLabel(ask)}</span>
              </a>
              <StatusWord status={ask.implementation} isDoubted={ask.isDisputed} />
            </li>
          ))}
        </ul>
      </details>
      {canTakeBack === 0 && !isInside && (
        <p className="soft small">
          The public reads it by now: it is not taken back any more. What was wrong is corrected at each
          request.
        </p>
      )}
      {canTakeBack > 0 && (
        <Form
          action={takeBack}
          fold={canTakeBack === asks.length ? 'Take all of it back' : `Take ${canTakeBack} of them back`}
          submit={canTakeBack === 1 ? 'Take it back' : `Take ${canTakeBack} back`}
          look="quiet"
          hidden={{ event: saved }}
        >
          <Field name="reason" label="Why" hint="For staff." autoComplete="off" />
        </Form>
      )}
    </>
  )
}
