import { desk } from '@/components/desk/deskAddresses'
import { VISIBILITY_SHORT } from '@/components/evidence/evidenceChoices'
import { Form } from '@/components/form/Form'
import { Day } from '@/components/ui/Day'
import type { WaitingLine } from '@/lib/evidence/queries/attestations'
import type { FormAction } from '@/lib/http/formState'
import { POLARITY_WORDS } from '@/lib/workflow/words'

type Props = { lines: readonly WaitingLine[]; confirm: FormAction; drop: FormAction }

/** What one of us has seen and a second has not confirmed: it is evidence of nothing yet. */
export function WaitingAttestations({ lines, confirm, drop }: Props) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id}>
          <p>
            <b>{line.title}</b>
          </p>
          <p className="soft">
            Seen by {line.author} on <Day on={line.happenedOn} />, entered on <Day on={line.enteredOn} />.{' '}
            {POLARITY_WORDS[line.polarity]};{' '}
            {line.identifiesSurvivor ? 'identifies a survivor' : VISIBILITY_SHORT[line.visibility]}. For{' '}
            <a href={desk.request(line.ref, line.askId)}>
              {line.ref}, {line.recommendation}
            </a>
            , {line.addressee}.
          </p>
          <div className="actions">
            {!line.isMine && (
              <Form
                action={confirm}
                submit="I have seen it too"
                look="quiet"
                hidden={{ attestationId: line.id }}
              />
            )}
            <Form action={drop} submit="Take it away" look="link" hidden={{ attestationId: line.id }} />
          </div>
        </li>
      ))}
    </ul>
  )
}
