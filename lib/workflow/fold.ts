import type { CalendarDate } from '@/lib/core/dates'
import { isClaimed, isOneOf } from '@/lib/workflow/statuses'
import type { Entry, Standing } from '@/lib/workflow/types'
import { VERB_TABLE, type Verb } from '@/lib/workflow/verbs'

/** The verb that its content follows: of a correction the one that it stands for, of an annulment none. */
export function actingVerb(entry: Pick<Entry, 'verb' | 'standsFor'>): Verb | null {
  return entry.verb === 'correct' ? entry.standsFor : entry.verb
}

/** What it asks goes on elsewhere: annulled alone, it would count in both places. */
export function isLeftBehind(entry: Pick<Entry, 'verb' | 'standsFor' | 'carried'>): boolean {
  return actingVerb(entry) === 'carryOver' && entry.carried === null
}

/** A request that was carried over: it goes on elsewhere. */
export function hasLeft(entries: readonly Entry[]): boolean {
  const replaced = new Set(entries.map(({ replaces }) => replaces))
  return entries.some((one) => isLeftBehind(one) && !replaced.has(one.id))
}

/** A check met in a state that it does not start from changes nothing. */
export function setsImplementation(entry: Entry, before: Standing): boolean {
  if (entry.implementation === null) return false
  if (actingVerb(entry) !== 'recordNoAction') return true
  return isOneOf(VERB_TABLE.recordNoAction.from, before.implementation)
}

export const NOTHING_RECORDED: Standing = {
  response: 'NOT_SENT',
  responseSince: null,
  responsePrecision: null,
  implementation: 'NOT_ASSESSED',
  since: null,
  sincePrecision: null,
  entryId: null,
  claimEntryId: null,
  verification: 'UNVERIFIED',
  verifiedBy: null,
  verifiedOn: null,
  reverifyOn: null,
  isDecidedByOnePerson: false,
  checkedOn: null,
  movedOn: null,
  claimedOn: null,
  regressedOn: null,
}

type Seen = {
  asOf: CalendarDate
  /** What it says of how sure we are is about the state that it meets. */
  isSaid: boolean
  isInDoubt: boolean
}

export function fold(before: Standing, entry: Entry, { asOf, isSaid, isInDoubt }: Seen): Standing {
  return {
    ...before,
    ...answered(entry),
    ...done(before, entry),
    ...(isSaid && verified(entry, isInDoubt)),
    ...looked(before, entry, asOf),
    // What was carried over had stood there since before: its days are those of the request that it comes from.
    ...entry.carried,
  }
}

function answered(entry: Entry): Partial<Standing> {
  if (entry.response === null) return {}
  return {
    response: entry.response,
    responseSince: entry.effectiveOn,
    responsePrecision: entry.precision,
  }
}

export function done(before: Standing, entry: Entry): Partial<Standing> {
  const { implementation, effectiveOn, precision } = entry
  if (implementation === null || !setsImplementation(entry, before)) return {}
  return {
    implementation,
    entryId: entry.id,
    claimEntryId: isClaimed(implementation) ? entry.id : null,
    isDecidedByOnePerson: entry.isDecidedByOnePerson,
    // The same state said again (a second check, a wider claim) began when it was first said.
    ...(implementation !== before.implementation && { since: effectiveOn, sincePrecision: precision }),
    ...(isDone(entry) && { claimedOn: effectiveOn }),
    ...(implementation === 'REGRESSED' && { regressedOn: effectiveOn }),
  }
}

function isDone(entry: Entry): boolean {
  return entry.implementation === 'IMPLEMENTED' || entry.implementation === 'PARTIALLY_IMPLEMENTED'
}

function verified(entry: Entry, isInDoubt: boolean): Partial<Standing> {
  const { verification } = entry
  if (verification === null) return {}
  // A dispute leaves by whom and until when it was verified: that is what is disputed.
  if (verification === 'DISPUTED')
    return { verification, ...(entry.carried && { reverifyOn: entry.reverifyOn }) }
  const isVerified = verification === 'VERIFIED'
  return {
    verification: isVerified && isInDoubt ? 'DISPUTED' : verification,
    verifiedBy: isVerified ? entry.decidedBy : null,
    verifiedOn: isVerified ? entry.checkedOn : null,
    reverifyOn: isVerified ? entry.reverifyOn : null,
  }
}

function looked(before: Standing, entry: Entry, asOf: CalendarDate): Partial<Standing> {
  const isLook =
    entry.checkedOn !== null && entry.checkedOn <= asOf && entry.checkedOn > (before.checkedOn ?? '')
  const verb = actingVerb(entry)
  // A response is another axis: an answer alone does not make a stalled ask move.
  const isMove = verb === 'recordDevelopment' || (verb !== 'recordNoAction' && entry.implementation !== null)
  return { ...(isLook && { checkedOn: entry.checkedOn }), ...(isMove && { movedOn: entry.effectiveOn }) }
}
