/** What "today" can be somewhere: the names that this machine's calendar knows. */
export const TIME_ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

export const PUBLIC_SITES = ['OFF', 'PREVIEW', 'OPEN'] as const

/** In minutes: a day. */
export const LONGEST_TAKE_BACK = 1440
