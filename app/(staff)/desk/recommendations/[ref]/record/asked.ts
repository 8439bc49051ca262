import { isRecordVerb, type RecordVerb } from '@/components/record/recordVerbs'
import { isSuccessorKind, type SuccessorKind } from '@/components/record/successorWords'
import { targetOf } from '@/components/record/TargetChoice'
import { pile, type PileName } from '@/lib/asks/schema'
import { oneOf } from '@/lib/http/searchParams'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Verb } from '@/lib/workflow/verbs'

/** What the address says of the form: each answer of the way to it is a part of it. */
export type AskedForm = {
  askId: string | undefined
  verb: Verb | null
  /** takeBack, correct: which entry. */
  entryId: string | undefined
  /** Of a correction, what takes the entry's place; else the verb itself. Null: not said yet. */
  fact: RecordVerb | 'NOTHING' | null
  to: Implementation | null
  successorKind: SuccessorKind | null
  /** The proposal that is mended. */
  mends: string | undefined
  /** The pile of the card that one came from. */
  card: PileName | undefined
}

export function readAsked(given: Record<string, string | string[] | undefined>): AskedForm {
  const [verb, instead, to, by] = ['verb', 'with', 'to', 'by'].map((name) => oneOf(given[name]))
  const isMend = verb === 'correct' || verb === 'takeBack'
  const named = isMend ? instead : verb
  const fact = isRecordVerb(named) || (isMend && named === 'NOTHING') ? named : null
  return {
    askId: oneOf(given['ask']),
    verb: isMend || isRecordVerb(verb) ? verb : null,
    entryId: oneOf(given['entry']),
    fact,
    to: fact && fact !== 'NOTHING' ? targetOf(fact, to) : null,
    successorKind: isSuccessorKind(by) ? by : null,
    mends: oneOf(given['mend']),
    card: pile.safeParse(given['card']).data,
  }
}
