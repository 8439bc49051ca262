import { desk } from '@/components/desk/deskAddresses'
import { RECORD_VERBS, VERB_HINTS, type RecordVerb } from '@/components/record/recordVerbs'
import { VERB_WORDS } from '@/lib/workflow/words'

type Props = {
  recommendation: string
  askId: string
  /** Why a step cannot be taken from where the request stands today; a step that is not named can. */
  blocked: Readonly<Partial<Record<RecordVerb, string>>>
}

/** The steps that can be taken from here as links; below, the others, each with why. */
export function VerbChoice({ recommendation, askId, blocked }: Props) {
  const open = RECORD_VERBS.filter((verb) => !blocked[verb])
  const closed = RECORD_VERBS.filter((verb) => blocked[verb])
  const link = (verb: RecordVerb) => <a href={desk.record(recommendation, askId, verb)}>{VERB_WORDS[verb]}</a>
  return (
    <>
      <ul className="steps">
        {open.map((verb) => (
          <li key={verb}>
            {link(verb)}
            <span className="below">{VERB_HINTS[verb]}</span>
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary>Other steps, for an earlier date</summary>
          <ul className="steps">
            {closed.map((verb) => (
              <li key={verb}>
                {link(verb)}
                <span className="below">
                  {VERB_HINTS[verb]} {blocked[verb]}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="soft small">
        That it is partly or fully implemented takes two people, one to propose it and one to decide. That
        comes with the next version of Heed.
      </p>
    </>
  )
}
