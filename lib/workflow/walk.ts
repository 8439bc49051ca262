import type { CalendarDate, Instant } from '@/lib/core/dates'
import { isClaimed, isOneOf } from '@/lib/workflow/statuses'
import type { Entry, Standing } from '@/lib/workflow/types'
import { VERB_TABLE, type Verb } from '@/lib/workflow/verbs'

/** `asOf`: the calendar date in the world; `knownAt`: the moment up to which we listen to ourselves. */
export type Point = { asOf: CalendarDate; knownAt: Instant }
/** Everything that was ever written down. */
export const ALL_KNOWN: Instant = '9999-12-31T23:59:59.999Z'

export type Step<E extends Entry = Entry> = { entry: E; before: Standing; after: Standing }

/** One step an entry, from the empty history on, in effective order. */
export function walk<E extends Entry>(entries: readonly E[], point: Point): Step<E>[] {
  let before = NOTHING_RECORDED
  const firstSaidAt = firstSaying(entries)
  return kept(entries, point).map((entry) => {
    const isAnswered = isAnswerTo(before, entry, firstSaidAt)
    const step = { entry, before, after: fold(before, entry, { asOf: point.asOf, isAnswered }) }
    before = step.after
    return step
  })
}

/** The entries that count: known, not replaced by a known one, effective by then; sorted. */
function kept<E extends Entry>(entries: readonly E[], { asOf, knownAt }: Point): E[] {
  const known = entries.filter((entry) => entry.recordedAt <= knownAt)
  const replaced = new Set(known.map((entry) => entry.replaces))
  return known.filter((entry) => !replaced.has(entry.id) && entry.effectiveOn <= asOf).sort(inEffectiveOrder)
}

/** When the state that an entry says was first written down, by it or by one that it replaced. */
function firstSaying(entries: readonly Entry[]): (id: string | null) => Instant {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const first = (entry: Entry): Instant => {
    const earlier = entry.replaces === null ? undefined : byId.get(entry.replaces)
    const isTheSame = earlier?.implementation === entry.implementation
    return earlier && isTheSame && earlier.recordedAt < entry.recordedAt ? first(earlier) : entry.recordedAt
  }
  return (id) => {
    const entry = id === null ? undefined : byId.get(id)
    return entry ? first(entry) : ''
  }
}

/** An answer to a doubt is about what was known when it was given: a state that was written down later, two have not checked. */
function isAnswerTo(before: Standing, entry: Entry, firstSaidAt: (id: string | null) => Instant): boolean {
  if (actingVerb(entry) !== 'resolveDispute') return true
  return before.verification === 'DISPUTED' && firstSaidAt(before.entryId) <= entry.recordedAt
}

export function inEffectiveOrder(a: Entry, b: Entry): number {
  return compare(a.effectiveOn, b.effectiveOn) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)
}

/** The verb that its content follows: of a correction the one that it stands for, of an annulment none. */
export function actingVerb(entry: Entry): Verb | null {
  return entry.verb === 'correct' ? entry.standsFor : entry.verb
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

type Seen = { asOf: CalendarDate; isAnswered: boolean }

function fold(before: Standing, entry: Entry, { asOf, isAnswered }: Seen): Standing {
  return {
    ...before,
    ...answered(entry),
    ...done(before, entry),
    ...(isAnswered && verified(entry)),
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

function done(before: Standing, entry: Entry): Partial<Standing> {
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

function verified(entry: Entry): Partial<Standing> {
  const { verification } = entry
  if (verification === null) return {}
  // A dispute leaves by whom and until when it was verified: that is what is disputed.
  if (verification === 'DISPUTED')
    return { verification, ...(entry.carried && { reverifyOn: entry.reverifyOn }) }
  const isVerified = verification === 'VERIFIED'
  return {
    verification,
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
