import { z } from 'zod'
import { calendarDate, todayIn, type CalendarDate, type Instant } from '@/lib/core/dates'
import { ALL_KNOWN, type Point } from '@/lib/workflow/walk'

/** What an address asks for: as it was on a day, as we knew it at a moment. Each may be left out. */
export const pastFields = {
  asOf: calendarDate.optional(),
  /** A day means its end, in the organisation's time zone. */
  knownAt: z.union([calendarDate, z.iso.datetime()]).optional(),
}
export type AskedPoint = { asOf?: CalendarDate | undefined; knownAt?: CalendarDate | Instant | undefined }

/** The part of an address that is understood: what is no date asks for nothing. */
export function readPast(given: Readonly<Record<string, unknown>>): AskedPoint {
  const { asOf, knownAt } = pastFields
  return { asOf: asOf.safeParse(given['asOf']).data, knownAt: knownAt.safeParse(given['knownAt']).data }
}

type Clock = { timeZone: string; now: Date }

/** The point that an address asks for. Null: the present, where nothing earlier than today is asked for. */
export function pastOf({ asOf, knownAt }: AskedPoint, { timeZone, now }: Clock): Point | null {
  const today = todayIn(timeZone, now)
  const moment = knownAt === undefined ? ALL_KNOWN : momentOf(knownAt, timeZone)
  const isKnownNow = moment >= now.toISOString()
  if (isKnownNow && (asOf ?? today) >= today) return null
  return {
    asOf: asOf !== undefined && asOf < today ? asOf : today,
    knownAt: isKnownNow ? ALL_KNOWN : moment,
  }
}

/** A day's last millisecond in the time zone; an instant as it is, with milliseconds. */
export function momentOf(known: CalendarDate | Instant, timeZone: string): Instant {
  return known.includes('T') ? new Date(known).toISOString() : endOfDay(known, timeZone)
}

/** By halving: no zone is further than a day from UTC, and a day is as long as its zone makes it. */
function endOfDay(day: CalendarDate, timeZone: string): Instant {
  const noon = Date.parse(`${day}T12:00:00.000Z`)
  let within = noon - 86_400_000
  let beyond = noon + 2 * 86_400_000
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2)
    if (todayIn(timeZone, new Date(middle)) <= day) within = middle
    else beyond = middle
  }
  return new Date(within).toISOString()
}
