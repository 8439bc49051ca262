import { actingVerb, hasLeft, isLeftBehind, setsImplementation } from '@/lib/workflow/fold'
import { isCalendarDate } from '@/lib/workflow/keptOn'
import type { Missing } from '@/lib/workflow/reasons'
import type { Situation } from '@/lib/workflow/situation'
import { isOneOf, type Implementation } from '@/lib/workflow/statuses'
import { VERB_TABLE, VERBS, type Verb } from '@/lib/workflow/verbs'
import type { Facts, Standing } from '@/lib/workflow/types'
import { ALL_KNOWN, walk, type Step } from '@/lib/workflow/walk'

/** The date is a day that has come. Of a correction, the replacement's; an annulment has none of its own. */
export function missingDate({ change, draft, facts }: Situation): Missing[] {
  if (!change) return []
  if (!change.effectiveOn) return [{ code: 'DATE_MISSING', field: 'effectiveOn' }]
  if (!isCalendarDate(change.effectiveOn)) return [{ code: 'DATE_INVALID', field: 'effectiveOn' }]
  return draft.effectiveOn > facts.today ? [{ code: 'DATE_AFTER_TODAY', field: 'effectiveOn' }] : []
}

/** The verb starts from the state that holds on its own date, and leads where it may lead. */
export function missingStart({ request, change, before, facts }: Situation): Missing[] {
  if (!change) return []
  const { verb, to } = change
  const { from, to: targets } = VERB_TABLE[verb]
  const state = before.implementation
  const missing: Missing[] = []
  if (!isOneOf(from, state)) {
    const code = verb === 'recordNoAction' ? 'USE_RECONFIRM' : 'WRONG_STATE'
    missing.push({ code, verb, state, ...(before.entryId && { entryId: before.entryId }) })
  } else if (verb === 'resolveDispute' && !isToBeChecked(before.verification)) {
    missing.push({ code: 'NOT_DISPUTED', verb })
  }
  // News is told anywhere; what moves it, for whatever day, is said where it goes on, and what was wrong is put right here.
  const isSaidElsewhere = verb !== 'recordDevelopment' && verb !== 'carryOver' && request.verb !== 'correct'
  if ((isSaidElsewhere && hasLeft(facts.entries)) || (verb === 'reopen' && facts.isSplit))
    missing.push({ code: 'GOES_ON_ELSEWHERE', verb })
  if (targets !== 'SAME' && targets.length > 1) {
    if (to === undefined) missing.push({ code: 'TARGET_MISSING', field: 'to', verb })
    else if (!isOneOf(targets, to)) missing.push({ code: 'TARGET_NOT_ALLOWED', field: 'to', verb, state: to })
  }
  return missing
}

/** Entries already recorded whose step would no longer be a pair that some verb allows. */
export function missingFit(steps: readonly Step[], recorded: ReadonlySet<string>): Missing[] {
  return steps
    .filter(({ entry, before }) => recorded.has(entry.id) && setsImplementation(entry, before))
    .filter((step) => !isAllowedStep(step))
    .map(({ entry, before }) => ({
      code: 'DOES_NOT_FIT',
      field: 'effectiveOn',
      entryId: entry.id,
      verb: actingVerb(entry) ?? entry.verb,
      state: before.implementation,
    }))
}

/** What stands elsewhere on what stood here when it was carried over: here that is not changed before it is there. */
export function missingCarried({ entries, isCarriedOn }: Facts, steps: readonly Step[]): Missing[] {
  if (!isCarriedOn) return []
  const isLeft = ({ entry }: Step) => isLeftBehind(entry)
  const was = walk(entries, { asOf: '9999-12-31', knownAt: ALL_KNOWN }).findLast(isLeft)?.before
  const is = steps.findLast(isLeft)?.before
  const isSame = was !== undefined && is !== undefined && CARRIED_AXES.every((axis) => was[axis] === is[axis])
  return isSame ? [] : [{ code: 'CARRIED_ON' }]
}

const CARRIED_AXES = [
  'response',
  'responseSince',
  'implementation',
  'since',
  'verification',
  'reverifyOn',
  'claimedOn',
  'regressedOn',
] as const satisfies readonly (keyof Standing)[]

/** A pair of states that some verb allows. What is carried over opens no pair for anything else. */
export function isAllowedStep({ entry, before, after }: Step): boolean {
  if (entry.carried !== null) return true
  const verbs = actingVerb(entry) === 'carryOver' ? VERBS : VERBS.filter((verb) => verb !== 'carryOver')
  return isAllowedPair(verbs, before.implementation, after.implementation)
}

function isAllowedPair(verbs: readonly Verb[], from: Implementation, to: Implementation): boolean {
  return verbs.some((verb) => {
    const rule = VERB_TABLE[verb]
    return rule.to !== 'SAME' && isOneOf(rule.from, from) && isOneOf(rule.to, to)
  })
}

/** An expired claim is checked again by the same verb: two people, as when it was first verified. */
function isToBeChecked(verification: Situation['before']['verification']): boolean {
  return verification === 'DISPUTED' || verification === 'EXPIRED'
}
