import { addDays, type CalendarDate } from '@/lib/core/dates'
import { reviewOn, type CadenceOptions } from '@/lib/workflow/cadence'
import { standing } from '@/lib/workflow/history'
import type { Entry } from '@/lib/workflow/types'
import type { Point } from '@/lib/workflow/walk'

/**
 * The days from which on a request was overdue for a look: the day to look again had passed, and nobody had. What slipped
 * before its history begins slipped where it was carried over from.
 */
export function slipsIn(
  entries: readonly Entry[],
  { asOf, knownAt }: Point,
  options: CadenceOptions,
): CalendarDate[] {
  const days = entries.map(({ effectiveOn }) => effectiveOn).filter((day) => day <= asOf)
  const moves = [...new Set(days)].sort()
  const slips = moves.flatMap((day, index) => {
    const due = reviewOn(standing(entries, { asOf: day, knownAt }), options)
    const next = moves[index + 1] ?? asOf
    return due !== null && due < next ? [addDays(due, 1)] : []
  })
  return [...new Set(slips)].filter((day) => day > (moves[0] ?? ''))
}
