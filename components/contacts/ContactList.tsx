import { CONTACT_WORDS } from '@/components/contacts/kindWords'
import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import type { ContactLine } from '@/lib/contacts/queries/lines'

type Props = {
  lines: readonly ContactLine[]
  canCorrect: boolean
  /** Where several addressees are in one list. */
  hasAddressee?: boolean
}

/** Letters, meetings and calls, each with what was said and what it put right. */
export function ContactList({ lines, canCorrect, hasAddressee = false }: Props) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id} id={`contact-${line.id}`}>
          <p>
            <b>
              {CONTACT_WORDS[line.kind]}, <Day on={line.happenedOn} precision={line.precision} />
            </b>
            {line.isWaiting && ' · we wait for an answer'}
          </p>
          {hasAddressee && (
            <p>
              With <a href={desk.contacts(line.addressee.slug)}>{line.addressee.name}</a>
            </p>
          )}
          <ContactWords line={line} />
          <p className="soft small">
            Entered by {line.author}, <Day on={line.enteredOn} />.{' '}
            {canCorrect && (
              <>
                {line.canAwait && (
                  <>
                    <a href={desk.awaitContact(line.id)}>We wait for an answer</a>
                    {' · '}
                  </>
                )}
                <a href={desk.correctContact(line.id)}>Correct it</a>
                {' · '}
              </>
            )}
            <a href={desk.expunge('contact', line.id)}>Remove for safety</a>
          </p>
          {line.earlier.map((earlier) => (
            <details key={earlier.id}>
              <summary>What it said before: {earlier.correctedBecause}</summary>
              <ContactWords line={earlier} />
            </details>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Who with whom about what, then what was said, what was promised, and what we do next. */
function ContactWords({ line }: { line: ContactLine }) {
  const { ours, whom, said, promised, nextStep, nextOn, taken, asks, proof } = line
  return (
    <>
      <p className="soft">
        {ours.join(', ')}; there: {whom}. About{' '}
        {asks.map(({ askId, ref, title }, index) => (
          <span key={askId}>
            {index > 0 && ', '}
            <a href={desk.request(ref, askId)} title={title}>
              {ref}
            </a>
          </span>
        ))}
        .
        {proof && (
          <>
            {' '}
            Proof: <a href={desk.piece(proof.id)}>{proof.title ?? 'sealed evidence'}</a>.
          </>
        )}
      </p>
      <p className="note-body">{said}</p>
      {promised && (
        <p className="note-body">
          <b>Promised:</b> {promised}
        </p>
      )}
      {nextStep && nextOn && (
        <p>
          <b>Next step,</b> by <Day on={nextOn} />: {nextStep}
          {taken && (
            <span className="soft">
              {' '}
              Done, {taken.by}, <Day on={taken.on} />.
            </span>
          )}
        </p>
      )}
    </>
  )
}
