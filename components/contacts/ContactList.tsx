import { CONTACT_WORDS } from '@/components/contacts/kindWords'
import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Facts } from '@/components/ui/Facts'
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
          </p>
          {hasAddressee && (
            <p>
              With <a href={desk.contacts(line.addressee.slug)}>{line.addressee.name}</a>
            </p>
          )}
          <ContactFacts line={line} />
          <p className="soft small">
            Entered by {line.author}, <Day on={line.enteredOn} />.{' '}
            {canCorrect && (
              <>
                <a href={desk.correctContact(line.id)}>Correct it</a>
                {' · '}
              </>
            )}
            <a href={desk.expunge('contact', line.id)}>Remove for safety</a>
          </p>
          {line.earlier.map((earlier) => (
            <details key={earlier.id}>
              <summary>What it said before: {earlier.correctedBecause}</summary>
              <ContactFacts line={earlier} />
            </details>
          ))}
        </li>
      ))}
    </ul>
  )
}

function ContactFacts({ line }: { line: ContactLine }) {
  const { ours, whom, said, promised, nextStep, nextOn, taken, asks, proof } = line
  return (
    <Facts
      facts={[
        { term: 'Of us', value: ours.join(', ') },
        { term: 'There', value: whom },
        { term: 'Said', value: <span className="note-body">{said}</span> },
        { term: 'Promised', value: promised && <span className="note-body">{promised}</span> },
        {
          term: 'Next step',
          value: nextStep && nextOn && (
            <>
              {nextStep} By <Day on={nextOn} />
              {taken && (
                <>
                  ; done, {taken.by}, <Day on={taken.on} />
                </>
              )}
              .
            </>
          ),
        },
        {
          term: 'About',
          value: asks.map(({ askId, ref, title }, index) => (
            <span key={askId}>
              {index > 0 && ', '}
              <a href={desk.request(ref, askId)} title={title}>
                {ref}
              </a>
            </span>
          )),
        },
        {
          term: 'Proof',
          value: proof && <a href={desk.piece(proof.id)}>{proof.title ?? 'Sealed evidence'}</a>,
        },
      ]}
    />
  )
}
