import { toEntry, type HeldEntry } from '@/lib/asks/rules'
import { sha256 } from '@/lib/core/canonical'
import { fromDate, type CalendarDate } from '@/lib/core/dates'
import { placeInLists } from '@/lib/evidence/rules'
import type { PublishedAsk, PublishedRecommendation } from '@/lib/progress/schema'
import {
  assessmentOf,
  criterionTextOf,
  fileOf,
  isDecided,
  isFirstCriterion,
  statusOf,
  textsOfEntry,
  titleOf,
  type Clearable,
} from './clearable'
import { isHeld, isToCome } from './entryBody'
import { newestPublic } from './evidenceBody'
import type { Moment } from './moment'
import type { AskRow, RecommendationRow } from './rows'

/** Where a text would stand on the public page. */
export type Place = {
  addressee: string
  entry: HeldEntry | null
  evidence: { kind: string; happenedOn: CalendarDate; fileName: string | null } | null
}

/** A text that the public could read: what it would take the place of, and whether a lead has decided about it. */
export type Offered = Clearable & {
  textSha256: string
  place: Place
  /** What stands there now; null where nothing does. */
  old: string | null
  isDecided: boolean
}

/** Every text of a recommendation's requests that a lead may clear; `standing` is what the public reads now. */
export function offeredBy(
  row: RecommendationRow,
  moment: Moment,
  standing: PublishedRecommendation | null,
): Offered[] {
  return row.asks.flatMap((ask) => {
    const now = standing?.asks.find(({ addressee }) => addressee.slug === ask.addressee.slug) ?? null
    const place: Place = { addressee: ask.addressee.name, entry: null, evidence: null }
    const offer = (clearable: Clearable, where: Partial<Place>, old: string | null): Offered => ({
      ...clearable,
      textSha256: sha256(clearable.text),
      place: { ...place, ...where },
      old: old === clearable.text ? null : old,
      isDecided: isDecided(moment.clearances, clearable),
    })
    return [
      ...ofEntries(ask, moment).map(({ entry, ...text }) => offer(text, { entry }, null)),
      ...ofEvidence(ask).map(({ evidence, old, ...text }) =>
        offer(text, { evidence }, titleNow(now, [text.key, ...old])),
      ),
      ...ofCriteria(ask, moment).map((text) => offer(text, {}, criterionNow(now, text.key))),
    ]
  })
}

function ofEntries({ entries }: AskRow, moment: Moment): (Clearable & { entry: HeldEntry })[] {
  return entries
    .filter((row) => row.release !== null || isToCome(row))
    .flatMap((row) => {
      const entry = toEntry(row)
      // Asked for as long as it waits, and still known once it is cleared.
      const held =
        moment.holdsEverything && (isHeld(row, moment) || row.release === null) ? [statusOf(row)] : []
      return [...held, ...textsOfEntry(entry)].map((text) => ({ ...text, entry }))
    })
}

/** Of what an entry cites, and of that the newest version where it is public, or has a copy that could be. */
function ofEvidence(ask: AskRow) {
  const entries = ask.entries.filter((row) => row.release !== null || isToCome(row))
  const newest = newestPublic(
    ask,
    new Set(entries.flatMap((row) => row.evidence.map((one) => one.evidenceId))),
    ({ visibility, publicCopy }) => visibility === 'PUBLIC' || publicCopy !== null,
  )
  return ask.evidence
    .map(({ evidence }) => evidence)
    .filter(({ id, withdrawal }) => newest.get(id) === id && withdrawal === null)
    .flatMap((row) => {
      const { publicCopy, kind } = row
      const { fileName } = placeInLists(row)
      const evidence = { kind, fileName, happenedOn: fromDate(row.happenedOn) }
      const texts = [titleOf(row), ...(publicCopy ? [fileOf(row, publicCopy)] : [])]
      const old = [...newest].flatMap(([id, shown]) => (shown === row.id && id !== row.id ? [id] : []))
      return texts.map((text) => ({ ...text, evidence, old: text.field === 'title' ? old : [] }))
    })
}

function ofCriteria({ criteria }: AskRow, { holdsEverything }: Moment): Clearable[] {
  return criteria.flatMap((row) => {
    const [newest] = row.assessments
    return [
      ...(isFirstCriterion(row.text) ? [] : [criterionTextOf(row)]),
      ...(holdsEverything && newest ? [assessmentOf(row, newest)] : []),
    ]
  })
}

function titleNow(ask: PublishedAsk | null, ids: readonly string[]): string | null {
  return ask?.evidence.find(({ id }) => ids.includes(id))?.title ?? null
}

function criterionNow(ask: PublishedAsk | null, id: string): string | null {
  return ask?.criteria.find((one) => one.id === id)?.text ?? null
}
