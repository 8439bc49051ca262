import type { CalendarDate, Instant } from '@/lib/core/dates'
import { actingVerb, done, fold, NOTHING_RECORDED } from '@/lib/workflow/fold'
import type { Entry, Standing } from '@/lib/workflow/types'

/** `asOf`: the calendar date in the world; `knownAt`: the moment up to which we listen to ourselves. */
export type Point = { asOf: CalendarDate; knownAt: Instant }
/** Everything that was ever written down. */
export const ALL_KNOWN: Instant = '9999-12-31T23:59:59.999Z'

export type Step<E extends Entry = Entry> = {
  entry: E
  before: Standing
  after: Standing
  /** What nobody has answered by then, also where nothing is claimed any more that it could be about. */
  doubts: readonly E[]
}

/** One step an entry, from the empty history on, in effective order. What is `silent` ends no doubt. */
export function walk<E extends Entry>(
  entries: readonly E[],
  point: Point,
  silent: ReadonlySet<string> = new Set(),
): Step<E>[] {
  let before = NOTHING_RECORDED
  let doubts: readonly E[] = []
  const isHeard = hearing(entries)
  return kept(entries, point).map((entry) => {
    const isSaid = isHeard(before, entry)
    doubts = isSaid ? doubtsAfter(doubts, entry, silent) : doubts
    const isInDoubt = doubts.length > 0
    const step = {
      entry,
      before,
      after: fold(before, entry, { asOf: point.asOf, isSaid, isInDoubt }),
      doubts,
    }
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

/** What two have checked ends the doubts that they could know of: none that was written down later, whatever its day. */
function doubtsAfter<E extends Entry>(
  doubts: readonly E[],
  entry: E,
  silent: ReadonlySet<string>,
): readonly E[] {
  if (entry.verification === 'DISPUTED') return [...doubts, entry]
  if (entry.verification !== 'VERIFIED' || silent.has(entry.id)) return doubts
  return doubts.filter(({ recordedAt }) => recordedAt > entry.recordedAt)
}

/**
 * An answer is about the state that stood when it was given, also where that was mended since: any other one two have
 * not checked by it, unless two have decided that one knowing of the answer.
 */
function hearing(entries: readonly Entry[]): (before: Standing, entry: Entry) => boolean {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const firstOf = (id: string | null): string | null => {
    const entry = byId.get(id ?? '')
    const earlier = byId.get(entry?.replaces ?? '')
    const isTheSame = entry && earlier?.implementation === entry.implementation
    return isTheSame && earlier.recordedAt < entry.recordedAt ? firstOf(earlier.id) : id
  }
  return ({ entryId }, answer) => {
    if (actingVerb(answer) !== 'resolveDispute') return true
    const state = byId.get(entryId ?? '')
    if (!state) return false
    const isDecidedSince = state.verification === 'VERIFIED' && state.recordedAt >= answer.recordedAt
    return isDecidedSince || firstOf(state.id) === firstOf(stateWhenGiven(answer, entries))
  }
}

function stateWhenGiven(answer: Entry, entries: readonly Entry[]): string | null {
  const known = kept(entries, { asOf: answer.effectiveOn, knownAt: answer.recordedAt })
  const earlier = known.slice(
    0,
    known.findIndex(({ id }) => id === answer.id),
  )
  return earlier.reduce((before, entry) => ({ ...before, ...done(before, entry) }), NOTHING_RECORDED).entryId
}

export function inEffectiveOrder(a: Entry, b: Entry): number {
  return compare(a.effectiveOn, b.effectiveOn) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
