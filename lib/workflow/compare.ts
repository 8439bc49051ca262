import { asSeenOn, standing } from '@/lib/workflow/history'
import type { Entry, Standing } from '@/lib/workflow/types'
import { walk, type Point } from '@/lib/workflow/walk'

/** Why an entry counts at the later point and did not at the earlier one. */
export type Cause =
  /** It happened after the first day. */
  | 'HAPPENED'
  /** It had happened by the first day, and we did not know. */
  | 'LEARNT'
  /** It mends what we had said. */
  | 'CORRECTED'

export type Mover<E extends Entry> = { entry: E; cause: Cause; from: Standing; to: Standing }

/** How one history reads at two points, and what lies between. */
export type Comparison<E extends Entry> = {
  from: Standing
  /** The first day again, with what we know at the second: what moved on paper alone. */
  fromAsNowKnown: Standing
  to: Standing
  /** The entries that moved it, in effective order. Empty also where only the calendar did. */
  movers: Mover<E>[]
  /** What counted at the first point and does not at the second: replaced since. */
  replaced: E[]
}

/**
 * Between two points, the second on or after the first on both clocks. Null: on no axis did it move. What a carrying over
 * opened between them moved only from where it opened.
 */
export function compare<E extends Entry>(
  entries: readonly E[],
  first: Point,
  second: Point,
): Comparison<E> | null {
  const counted = new Set(walk(entries, first).map(({ entry }) => entry.id))
  const steps = walk(entries, second)
  const opening = steps.find(({ entry }) => entry.carried !== null && !counted.has(entry.id))
  const opened = opening && asSeenOn(opening.after, opening.entry.effectiveOn)
  const [from, to] = [opened ?? standing(entries, first), standing(entries, second)]
  if (!isMove(from, to)) return null
  const counting = new Set(steps.map(({ entry }) => entry.id))
  return {
    from,
    fromAsNowKnown: opened ?? standing(entries, { asOf: first.asOf, knownAt: second.knownAt }),
    to,
    movers: steps
      .filter((step) => step !== opening && !counted.has(step.entry.id) && isMove(step.before, step.after))
      .map(({ entry, before, after }) => ({
        entry,
        cause: causeOf(entry, first),
        from: before,
        to: after,
      })),
    replaced: entries.filter(({ id }) => counted.has(id) && !counting.has(id)),
  }
}

/** What was done, what was answered, how sure we are: any of the three. */
function isMove(from: Standing, to: Standing): boolean {
  return (
    from.implementation !== to.implementation ||
    from.response !== to.response ||
    from.verification !== to.verification
  )
}

function causeOf(entry: Entry, first: Point): Cause {
  if (entry.replaces !== null) return 'CORRECTED'
  return entry.effectiveOn > first.asOf ? 'HAPPENED' : 'LEARNT'
}

export type ComparisonTally = { of: number; moved: number; learnt: number; corrected: number }

/** Of so many requests: how many moved, of how many we only learnt later, and how many we had wrong. */
export function tallyOf(all: readonly (Comparison<Entry> | null)[]): ComparisonTally {
  const moved = all.flatMap((one) => one ?? [])
  const count = (cause: Cause) =>
    moved.filter(({ movers, replaced }) =>
      cause === 'CORRECTED' ? replaced.length > 0 : movers.some((mover) => mover.cause === cause),
    ).length
  return { of: all.length, moved: moved.length, learnt: count('LEARNT'), corrected: count('CORRECTED') }
}
