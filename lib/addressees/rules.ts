import { fromDate, type CalendarDate } from '@/lib/core/dates'
import type { AddresseeKind } from '@/prisma/generated/enums'

/** What staff say of an addressee; the short name stays. */
export type AddresseeWords = { name: string; kind: AddresseeKind; endedOn: CalendarDate | null }

export function addresseeWordsOf({
  name,
  kind,
  endedOn,
}: Omit<AddresseeWords, 'endedOn'> & { endedOn: Date | null }): AddresseeWords {
  return { name, kind, endedOn: endedOn && fromDate(endedOn) }
}
