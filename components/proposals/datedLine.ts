import { todayIn, type CalendarDate } from '@/lib/core/dates'
import type { ProposalLine } from '@/lib/proposals/queries/lists'

/** A proposal on a list, with its days in the organisation's time zone. */
export type DatedLine = ProposalLine & { proposedOn: CalendarDate; lapsesOn: CalendarDate }

export function dated(lines: readonly ProposalLine[], timeZone: string): DatedLine[] {
  return lines.map((line) => ({
    ...line,
    proposedOn: todayIn(timeZone, new Date(line.proposedAt)),
    lapsesOn: todayIn(timeZone, new Date(line.lapsesAt)),
  }))
}
