import { calendarDate, type CalendarDate } from '@/lib/core/dates'
import type { PastPoint } from '@/lib/progress/past'
import { momentOf, pastFields, type AskedPoint } from '@/lib/workflow/past'

/** What an address below /at/ shows: the overview, the list, or a recommendation by its reference. */
export type PastView = {
  asked: { asOf: CalendarDate; knownAt?: string }
  ref: string | null
  isList: boolean
}

/** Reads `<D>[/known/<K>][/recommendations[/<ref>]]`; null when it is no such address. */
export function readPastPath(path: readonly string[]): PastView | null {
  const [asOf = '', ...rest] = path.map(decode)
  const knownAt = rest[0] === 'known' ? rest[1] : undefined
  const [room, ref, ...more] = rest[0] === 'known' ? rest.slice(2) : rest
  const isKnown =
    rest[0] !== 'known' || (knownAt !== undefined && pastFields.knownAt.safeParse(knownAt).success)
  const isRoom = room === undefined || room === 'recommendations'
  if (!calendarDate.safeParse(asOf).success || !isKnown || !isRoom || more.length > 0) return null
  return {
    asked: { asOf, ...(knownAt !== undefined && { knownAt }) },
    ref: ref ?? null,
    isList: room !== undefined && ref === undefined,
  }
}

type Clock = { timeZone: string; today: CalendarDate; now: Date }

/** The point that is asked for; null when it is still to come. */
export function pointOf({ asOf, knownAt }: AskedPoint, { timeZone, today, now }: Clock): PastPoint | null {
  const day = asOf ?? today
  if (day > today) return null
  if (knownAt === undefined) return { asOf: day, knownAt: null }
  // Today is not over: what is known by its end is what is known.
  if (knownAt === today) return { asOf: day, knownAt: null }
  const moment = momentOf(knownAt, timeZone)
  return moment > now.toISOString() ? null : { asOf: day, knownAt: moment }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
