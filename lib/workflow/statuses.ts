/** What the addressee said. */
export const RESPONSES = ['NOT_SENT', 'AWAITED', 'ACCEPTED', 'ACCEPTED_IN_PART', 'NOTED', 'REJECTED'] as const
export type Response = (typeof RESPONSES)[number]

/** What the addressee did. */
export const IMPLEMENTATIONS = [
  'NOT_ASSESSED',
  'NO_ACTION',
  'COMMITTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
  'REGRESSED',
  'CLOSED_NOT_IMPLEMENTED',
  'SUPERSEDED',
] as const
export type Implementation = (typeof IMPLEMENTATIONS)[number]

/** How sure we are of the present claim, as an entry says it. */
export const RECORDED_VERIFICATIONS = ['UNVERIFIED', 'VERIFIED', 'DISPUTED'] as const
export type RecordedVerification = (typeof RECORDED_VERIFICATIONS)[number]

/** As it is shown: EXPIRED is never recorded, it follows from the calendar. */
export const VERIFICATIONS = [...RECORDED_VERIFICATIONS, 'EXPIRED'] as const
export type Verification = (typeof VERIFICATIONS)[number]

/** Something is still expected of the addressee in these; in all others nothing more. */
export const OPEN = [
  'NOT_ASSESSED',
  'NO_ACTION',
  'COMMITTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'REGRESSED',
] as const satisfies readonly Implementation[]

/** States that a claim puts an ask into: they can be verified, and disputed. */
export const CLAIMED = ['PARTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'REGRESSED'] as const

/** The open states without any proof of change, from the least to the furthest; the roll-up takes the furthest. */
export const OPEN_ORDER = ['NOT_ASSESSED', 'NO_ACTION', 'COMMITTED', 'IN_PROGRESS'] as const

export function isOpen(state: Implementation): boolean {
  return isOneOf(OPEN, state)
}

export function isClaimed(state: Implementation): boolean {
  return isOneOf(CLAIMED, state)
}

/** Somebody has looked: every state but NOT_ASSESSED. */
export function isAssessed(state: Implementation): boolean {
  return state !== 'NOT_ASSESSED'
}

export function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return list.some((one) => one === value)
}
