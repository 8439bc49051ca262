import { StepList } from '@/components/record/StepList'
import { desk } from '@/components/desk/deskAddresses'
import { RECORD_VERBS, VERB_HINTS, type RecordVerb } from '@/components/record/recordVerbs'
import type { PileName } from '@/lib/asks/schema'
import { VERB_TABLE } from '@/lib/workflow/verbs'
import { VERB_WORDS } from '@/lib/workflow/words'

type Props = {
  recommendation: string
  askId: string
  card: PileName | undefined
  /** Why a step cannot be taken from where the request stands today; a step that is not named can. */
  blocked: Readonly<Partial<Record<RecordVerb, string>>>
}

/** The steps that can be taken from here as links; below, the others, each with why. */
export function VerbChoice({ recommendation, askId, card, blocked }: Props) {
  const step = (verb: RecordVerb) => ({
    key: verb,
    href: desk.record(recommendation, askId, verb, card),
    label: VERB_WORDS[verb],
    hint: [VERB_HINTS[verb], blocked[verb]].filter(Boolean).join(' '),
  })
  const open = RECORD_VERBS.filter((verb) => !blocked[verb])
  const closed = RECORD_VERBS.filter((verb) => blocked[verb])
  const alone = open.filter((verb) => VERB_TABLE[verb].decides === null)
  const together = open.filter((verb) => VERB_TABLE[verb].decides !== null)
  return (
    <>
      <StepList steps={alone.map(step)} />
      {together.length > 0 && (
        <>
          <h2>With a second person, who decides</h2>
          <StepList steps={together.map(step)} />
        </>
      )}
      {closed.length > 0 && (
        <details>
          <summary>Other steps, for an earlier date</summary>
          <StepList steps={closed.map(step)} />
        </details>
      )}
    </>
  )
}
