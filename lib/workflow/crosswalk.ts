import type { Implementation } from '@/lib/workflow/statuses'

export const PROFILES = ['GAO', 'HHS_OIG', 'UPR', 'ECA', 'OGP'] as const
export type Profile = (typeof PROFILES)[number]

/** `losesDetail`: the label says less than our state does, and the export says so. */
export type Crossed = { label: string; losesDetail: boolean }

/** What a state is called in another scheme; null where that scheme has no word for it. */
export function crosswalk(profile: Profile, state: Implementation): Crossed | null {
  const cell = TABLE[state][PROFILES.indexOf(profile)] ?? NONE
  if (cell === NONE) return null
  const losesDetail = cell.endsWith('*')
  return { label: losesDetail ? cell.slice(0, -1) : cell, losesDetail }
}

const NONE = '–'

/** domain.md "Crosswalk", cell by cell; columns in the order of PROFILES; * loses detail. */
const TABLE: Readonly<Record<Implementation, readonly [string, string, string, string, string]>> = {
  NOT_ASSESSED: ['Open*', 'Open Unimplemented*', NONE, NONE, 'No Evidence Available'],
  NO_ACTION: ['Open', 'Open Unimplemented', 'not implemented', 'not implemented', 'Not Started'],
  COMMITTED: ['Open', 'Open Unimplemented', 'not implemented*', 'not implemented*', 'Not Started*'],
  IN_PROGRESS: ['Open', 'Open Unimplemented', 'partially implemented*', 'in some respects', 'Limited'],
  PARTIALLY_IMPLEMENTED: [
    'Open - Partially Addressed',
    'Open Unimplemented*',
    'partially implemented',
    'in most respects*',
    'Substantial*',
  ],
  IMPLEMENTED: [
    'Closed - Implemented',
    'Closed Implemented',
    'fully implemented',
    'fully implemented',
    'Complete',
  ],
  REGRESSED: ['Open*', 'Open Unimplemented*', 'not implemented*', 'not implemented*', 'Limited*'],
  CLOSED_NOT_IMPLEMENTED: [
    'Closed - Not Implemented',
    'Closed Unimplemented',
    'not implemented',
    'not implemented',
    'Not Started*',
  ],
  SUPERSEDED: ['Closed - Not Implemented*', 'Closed Unimplemented*', NONE, NONE, NONE],
}
