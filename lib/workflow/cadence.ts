import { z } from 'zod'
import { addDays, lastDayOf, type CalendarDate } from '@/lib/core/dates'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Standing } from '@/lib/workflow/types'

/** Days from one look to the next; null: no review falls due. NOT_ASSESSED follows a baseline plan instead. */
export type Cadence = Readonly<Record<Implementation, number | null>>

export const CADENCE: Cadence = {
  NOT_ASSESSED: null,
  NO_ACTION: 180,
  COMMITTED: 90,
  IN_PROGRESS: 90,
  PARTIALLY_IMPLEMENTED: 180,
  IMPLEMENTED: 365,
  REGRESSED: 60,
  CLOSED_NOT_IMPLEMENTED: null,
  SUPERSEDED: null,
}

/** The states in which one looks again. */
export const REVIEWED = [
  'NO_ACTION',
  'COMMITTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
  'REGRESSED',
] as const satisfies readonly Implementation[]

/** In days: a week, and three years. */
export const SHORTEST_CADENCE = 7
export const LONGEST_CADENCE = 1095

export const ownDays = z.partialRecord(
  z.enum(REVIEWED),
  z.number().int().min(SHORTEST_CADENCE).max(LONGEST_CADENCE),
)

/** What an organisation settles for all of its requests. */
export const cadenceSettings = z.strictObject({
  /** Its own days, by state; of the others the domain's count. */
  days: ownDays,
  /** 1 to 12, the month in which the fiscal year begins: reviews then fall on the last day of a quarter. */
  fiscalYearStartsIn: z.number().int().min(1).max(12).nullable(),
})
export type CadenceSettings = z.infer<typeof cadenceSettings>
/** As long as nothing is settled. */
export const NO_SETTINGS: CadenceSettings = { days: {}, fiscalYearStartsIn: null }

export type CadenceOptions = Partial<CadenceSettings> & { hasPriority?: boolean }

/** The cadence of one request: what is settled for all, and the priority of its recommendation. */
export function cadenceFor(settings: CadenceSettings, priority: string): CadenceOptions {
  return { ...settings, hasPriority: priority === 'HIGH' }
}

type Looked = Pick<Standing, 'implementation' | 'checkedOn' | 'since' | 'movedOn'>

/** The calendar date by which to look again; null when none falls due. */
export function reviewOn(standing: Looked, options: CadenceOptions = {}): CalendarDate | null {
  const days = cadenceOf(standing.implementation, options)
  const looked = lookedOn(standing)
  if (days === null || looked === null) return null
  const due = addDays(looked, Math.floor(days))
  return alignedToQuarter(due, looked, options.fiscalYearStartsIn ?? null)
}

/** The calendar date from which on nobody has looked for one and a half times as long as one should; null: never. */
export function staleOn(standing: Looked, options: CadenceOptions = {}): CalendarDate | null {
  return after(lookedOn(standing), 1.5, standing, options)
}

/** The calendar date from which on a promise or a beginning has not moved for twice the cadence; null: never. */
export function stalledOn(standing: Looked, options: CadenceOptions = {}): CalendarDate | null {
  const canStall = standing.implementation === 'COMMITTED' || standing.implementation === 'IN_PROGRESS'
  return canStall ? after(standing.movedOn ?? standing.since, 2, standing, options) : null
}

export type Flags = { isOverdue: boolean; isStale: boolean; isStalled: boolean }

/** Derived flags, never states. Stale and stalled count in exact days, whatever quarters reviews are aligned to. */
export function flags(standing: Looked, today: CalendarDate, options: CadenceOptions = {}): Flags {
  const due = reviewOn(standing, options)
  const stale = staleOn(standing, options)
  const stalled = stalledOn(standing, options)
  return {
    isOverdue: due !== null && due < today,
    isStale: stale !== null && stale <= today,
    isStalled: stalled !== null && stalled <= today,
  }
}

/** So many times the cadence later, the half of a day rounded up. */
function after(
  from: CalendarDate | null,
  times: number,
  { implementation }: Looked,
  options: CadenceOptions,
): CalendarDate | null {
  const days = cadenceOf(implementation, options)
  return days === null || from === null ? null : addDays(from, Math.ceil(times * days))
}

/** In days, a half counts: priority halves. */
function cadenceOf(state: Implementation, { days, hasPriority }: CadenceOptions): number | null {
  const own: Partial<Cadence> = days ?? {}
  const cadence = own[state] ?? CADENCE[state]
  return cadence === null || !hasPriority ? cadence : cadence / 2
}

/** Without any look of its own (an import), from the day the state began. */
function lookedOn({ checkedOn, since }: Looked): CalendarDate | null {
  return checkedOn ?? since
}

/** The last quarter's end on or before the date, never later than the cadence allows; the date where none lies between. */
function alignedToQuarter(due: CalendarDate, looked: CalendarDate, start: number | null): CalendarDate {
  if (start === null) return due
  for (let back = 0; back <= 3; back += 1) {
    const day = addDays(`${due.slice(0, 7)}-15`, -30 * back)
    const end = lastDayOf(day, 'MONTH')
    if (isQuarterEnd(end, start) && end <= due) return end > looked ? end : due
  }
  return due
}

function isQuarterEnd(end: CalendarDate, start: number): boolean {
  return (Number(end.slice(5, 7)) - start + 13) % 3 === 0
}
