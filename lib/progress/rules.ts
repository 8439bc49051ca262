import type { CalendarDate } from '@/lib/core/dates'
import type { PublishedAsk, PublishedEntry } from '@/lib/progress/schema'
import { openDoubts, present, standing, timeline, type Moment } from '@/lib/workflow/history'
import type { Entry } from '@/lib/workflow/types'
import { ALL_KNOWN } from '@/lib/workflow/walk'

/** How many rows a page of a list has. */
export const PAGE_SIZE = 50

/** The addressee of what a document asks of nobody in particular. */
export const NOT_NAMED = 'not-named'

/** A published entry as the workflow's clocks read one: it names nobody. */
export type ReadEntry = Entry & {
  enteredOn: string
} & Pick<
    PublishedEntry,
    'said' | 'isUnproven' | 'lapse' | 'ending' | 'successor' | 'carriedInto' | 'carriedFrom'
  >

/** Everything public about a request, replaced entries with what replaced them, in effective order. */
export function publicTimeline(entries: readonly PublishedEntry[]): Moment<ReadEntry>[] {
  return timeline(entries.map(readEntry), ALL_KNOWN)
}

export function readEntry({ evidence, ...entry }: PublishedEntry): ReadEntry {
  return { ...entry, authorId: '', decidedBy: null, evidenceIds: evidence, isPublic: true }
}

/** The last time that a request's status moved, when that led to where it stands now. */
export function lastMove(entries: readonly PublishedEntry[]) {
  return publicTimeline(entries).findLast(({ moved }) => moved !== null) ?? null
}

/** Its present state stands by the word of one person, from a time when there was no second one. */
export function isDecidedByOne({ entries }: PublishedAsk, today: CalendarDate): boolean {
  const read = entries.map(readEntry)
  return standing(read, present(read, today)).isDecidedByOnePerson
}

/** What the addressee itself said last, as far as is known; null while it has said nothing. */
export function ownPosition(entries: readonly PublishedEntry[]): ReadEntry | null {
  const last = publicTimeline(entries).findLast(
    ({ entry, replacedBy }) => entry.response !== null && entry.response !== 'NOT_SENT' && !replacedBy,
  )
  return last && last.entry.response !== 'AWAITED' ? last.entry : null
}

/** The question that a disputed claim waits on; null while nobody questions it. */
export function openDispute({ verification, entries }: PublishedAsk): ReadEntry | null {
  if (verification !== 'DISPUTED') return null
  const read = entries.map(readEntry)
  return openDoubts(read, present(read, '')).at(-1) ?? null
}

/** Each public correction: the entry that mends, and the one that it mends, the newest first. */
export function corrections(entries: readonly PublishedEntry[]): { mend: ReadEntry; wrong: ReadEntry }[] {
  return publicTimeline(entries)
    .flatMap(({ entry, replaces }) => (replaces === null ? [] : [{ mend: entry, wrong: replaces }]))
    .sort((a, b) => b.mend.recordedAt.localeCompare(a.mend.recordedAt))
}
