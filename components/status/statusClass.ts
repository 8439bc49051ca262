import type { Implementation } from '@/lib/workflow/statuses'

/** The class that gives a status its colour (app/styles/status.css). */
export const STATUS_CLASS: Readonly<Record<Implementation, string>> = {
  NOT_ASSESSED: 's-none',
  NO_ACTION: 's-no',
  COMMITTED: 's-commit',
  IN_PROGRESS: 's-progress',
  PARTIALLY_IMPLEMENTED: 's-partial',
  IMPLEMENTED: 's-done',
  REGRESSED: 's-back',
  CLOSED_NOT_IMPLEMENTED: 's-closed',
  SUPERSEDED: 's-super',
}
