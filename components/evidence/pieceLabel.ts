import { hostOf, shortAddress } from '@/components/evidence/hostOf'
import { kindWords } from '@/components/evidence/kindWords'
import type { CalendarDate } from '@/lib/core/dates'
import { formatDate } from '@/lib/workflow/formatDate'

type Piece = { title: string; kind: string; url: string | null; happenedOn: CalendarDate }

/** A piece of evidence in a line of its own, to choose it or to go to it. */
export function pieceLabel({ title, kind, url, happenedOn }: Piece): string {
  const place = hostOf(url)
  // Named after its source alone: the rest of the address tells it from its neighbours.
  const name = place === title ? [shortAddress(url)] : [title, place]
  return [...name, kindWords(kind).toLowerCase(), formatDate(happenedOn)].filter(Boolean).join(', ')
}
