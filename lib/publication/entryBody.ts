import { publicAt, toEntry } from '@/lib/asks/rules'
import { todayIn } from '@/lib/core/dates'
import type { PublishedEntry, PublishedSaid } from '@/lib/progress/schema'
import type { Said } from '@/lib/workflow/request'
import { isCleared, statusOf, textsOfEntry } from './clearable'
import type { Moment } from './moment'
import type { AskRow, EntryRow } from './rows'

/**
 * Which of an ask's entries the public may read at this moment. What was public once stays so; what was mended before
 * anybody could read it never is.
 */
export function publicEntries({ entries }: Pick<AskRow, 'entries'>, moment: Moment): EntryRow[] {
  return entries.filter(
    (entry) => entry.release !== null || (isToCome(entry) && isOut(entry, moment) && !isHeld(entry, moment)),
  )
}

/** When the last of an ask's entries that wait for the time alone becomes public; null when none does. */
export function heldUntil({ entries }: AskRow, moment: Moment): Date | null {
  const waiting = entries
    .filter((entry) => entry.release === null && isToCome(entry) && !isHeld(entry, moment))
    .map((entry) => publicAt(entry, moment.takeBackMinutes).getTime())
  const last = Math.max(0, ...waiting)
  return last > moment.at.getTime() ? new Date(last) : null
}

/** It can still become public: neither taken back nor mended. */
export function isToCome(entry: EntryRow): boolean {
  return entry.verb !== 'takeBack' && entry.replacedBy === null
}

/** Where everything is held, an entry waits for a lead. */
export function isHeld(entry: EntryRow, { holdsEverything, clearances }: Moment): boolean {
  return holdsEverything && entry.release === null && !isCleared(clearances, statusOf(entry))
}

/** `newest` gives of a piece of evidence the version that is shown; none where it is not public. */
export function entryBody(
  row: EntryRow,
  newest: ReadonlyMap<string, string>,
  moment: Moment,
): PublishedEntry {
  const entry = toEntry(row)
  return {
    id: entry.id,
    verb: entry.verb,
    standsFor: entry.standsFor,
    response: entry.response,
    implementation: entry.implementation,
    verification: entry.verification,
    effectiveOn: entry.effectiveOn,
    precision: entry.precision,
    recordedAt: entry.recordedAt,
    enteredOn: todayIn(moment.timeZone, row.recordedAt),
    checkedOn: entry.checkedOn,
    reverifyOn: entry.reverifyOn,
    isDecidedByOnePerson: entry.isDecidedByOnePerson,
    replaces: entry.replaces,
    isAnnulment: entry.isAnnulment,
    evidence: [...new Set(entry.evidenceIds.flatMap((id) => newest.get(id) ?? []))].sort(),
    said: saidBody(row, moment),
    isUnproven: entry.said.unmet !== undefined,
    lapse: entry.said.lapse ?? null,
    ending: entry.said.ending ?? null,
    successor: placeBody(entry.said.successor, moment),
    carriedInto: (entry.said.carriedInto ?? []).flatMap((into) => placeBody(into, moment) ?? []),
    carriedFrom: fromBody(entry.said.carriedFrom, moment),
    carried: entry.carried,
  }
}

function saidBody(row: EntryRow, { clearances }: Moment): PublishedSaid {
  const cleared = textsOfEntry(toEntry(row)).filter((text) => isCleared(clearances, text))
  return Object.fromEntries(cleared.map(({ field, text }) => [field, text]))
}

/** By the name that the public knows; what is no longer public has none. */
function placeBody(
  place: Said['successor'] | Said['carriedFrom'],
  { successors }: Moment,
): PublishedEntry['successor'] {
  if (!place) return null
  return { kind: place.kind, ref: successors.get(place.id ?? '') ?? null }
}

function fromBody(from: Said['carriedFrom'], moment: Moment): PublishedEntry['carriedFrom'] {
  const place = placeBody(from, moment)
  return place && { ...place, isNew: from?.isNew ?? false }
}

function isOut(entry: EntryRow, { at, takeBackMinutes }: Moment): boolean {
  return publicAt(entry, takeBackMinutes) <= at
}
