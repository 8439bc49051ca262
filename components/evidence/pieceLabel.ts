import { hostOf } from '@/components/evidence/hostOf'
import { kindWords } from '@/components/evidence/kindWords'
import type { CalendarDate } from '@/lib/core/dates'
import { formatDate } from '@/lib/workflow/formatDate'

type Piece = { title: string; kind: string; url: string | null; happenedOn: CalendarDate }

/** A piece of evidence in a line of its own, to choose it or to go to it. */
export function pieceLabel({ title, kind, url, happenedOn }: Piece): string {
  const place = hostOf(url)
  const name = [title, kindWords(kind).toLowerCase(), place === title ? null : place].filter(Boolean)
  return `${name.join(', ')}, ${formatDate(happenedOn)}`
}
