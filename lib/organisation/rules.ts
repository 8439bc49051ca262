import { cadenceSettings, type CadenceSettings } from '@/lib/workflow/cadence'

/** What "today" can be somewhere: the names that this machine's calendar knows. */
export const TIME_ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

export const PUBLIC_SITES = ['OFF', 'PREVIEW', 'OPEN'] as const

/** In minutes: a day. */
export const LONGEST_TAKE_BACK = 1440

type Settled = { cadence: unknown; isAlignedToQuarters: boolean; fiscalYearStartMonth: number }

/** How often one looks again: the one reading of the organisation's columns. */
export function cadenceOf({ cadence, isAlignedToQuarters, fiscalYearStartMonth }: Settled): CadenceSettings {
  return cadenceSettings.parse({
    days: cadence ?? {},
    fiscalYearStartsIn: isAlignedToQuarters ? fiscalYearStartMonth : null,
  })
}
