import { toEntry, type HeldEntry } from '@/lib/asks/rules'
import { sha256 } from '@/lib/core/canonical'
import { fromDate, type CalendarDate } from '@/lib/core/dates'
import { placeInLists } from '@/lib/evidence/rules'
import type { PublishedAsk, PublishedRecommendation } from '@/lib/progress/schema'
import type { Implementation } from '@/lib/workflow/statuses'
import {
  assessmentOf,
  criterionTextOf,
  decisionOn,
  fileOf,
  isFirstCriterion,
  statusOf,
  textsOfEntry,
  titleOf,
  type Clearable,
  type Decision,
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
  criterion: {
    text: string
    assessment: AskRow['criteria'][number]['assessments'][number]['assessment'] | null
  } | null
  /** Where the public reads that the request stands now. */
  standing: Implementation | null
}

/** Who wrote it, and when. A criterion does not keep its author: the ledger does. */
type Written = { authorId: string | null; at: Date }

/** A text that the public could read: what it would take the place of, and what a lead has said about it. */
export type Offered = Clearable & {
  textSha256: string
  place: Place
  written: Written
  /** What stands there now; null where nothing does. */
  old: string | null
  decision: Decision | null
}
type Found = Clearable & { written: Written }

/** Every text of a recommendation's requests that a lead may clear; `standing` is what the public reads now. */
export function offeredBy(
  row: RecommendationRow,
  moment: Moment,
  standing: PublishedRecommendation | null,
): Offered[] {
  return row.asks.flatMap((ask) => {
    const now = standing?.asks.find(({ addressee }) => addressee.slug === ask.addressee.slug) ?? null
    const place: Place = {
      ...{ addressee: ask.addressee.name, entry: null, evidence: null, criterion: null },
      standing: now?.implementation ?? null,
    }
    const offer = (clearable: Found, where: Partial<Place>, old: string | null): Offered => ({
      ...clearable,
      textSha256: sha256(clearable.text),
      place: { ...place, ...where },
      old: old === clearable.text ? null : old,
      decision: decisionOn(moment.clearances, clearable),
    })
    return [
      ...ofEntries(ask, moment).map(({ entry, ...text }) => offer(text, { entry }, null)),
      ...ofEvidence(ask).map(({ evidence, old, ...text }) =>
        offer(text, { evidence }, titleNow(now, [text.key, ...old])),
      ),
      ...ofCriteria(ask, moment).map(({ old, criterion, ...text }) =>
        offer(text, { criterion }, criterionNow(now, [text.key, ...old])),
      ),
    ]
  })
}

function ofEntries({ entries }: AskRow, moment: Moment): (Found & { entry: HeldEntry })[] {
  return entries
    .filter((row) => row.release !== null || isToCome(row))
    .flatMap((row) => {
      const entry = toEntry(row)
      // Asked for as long as it waits, and still known once it is cleared.
      const held =
        moment.holdsEverything && (isHeld(row, moment) || row.release === null) ? [statusOf(row)] : []
      const at = row.recordedAt
      return [...held, ...textsOfEntry(entry)].map((text) => {
        // Why it counts as proven is the second person's sentence.
        const authorId = text.field === 'verifierSentence' ? row.deciderId : row.authorId
        return { ...text, entry, written: { authorId, at } }
      })
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
      const texts: Found[] = [
        { ...titleOf(row), written: writtenBy(row) },
        ...(publicCopy ? [{ ...fileOf(row, publicCopy), written: writtenBy(publicCopy) }] : []),
      ]
      const old = [...newest].flatMap(([id, shown]) => (shown === row.id && id !== row.id ? [id] : []))
      return texts.map((text) => ({ ...text, evidence, old: text.field === 'title' ? old : [] }))
    })
}

function ofCriteria({ criteria }: AskRow, { holdsEverything }: Moment) {
  return criteria.flatMap((row) => {
    const [newest] = row.assessments
    const written = { authorId: null, at: row.recordedAt }
    const texts: Found[] = [
      ...(isFirstCriterion(row.text) ? [] : [{ ...criterionTextOf(row), written }]),
      ...(holdsEverything && newest ? [{ ...assessmentOf(row, newest), written: writtenBy(newest) }] : []),
    ]
    // What it replaced is read until the next release.
    const criterion = { text: row.text, assessment: newest?.assessment ?? null }
    return texts.map((text) => ({ ...text, criterion, old: row.replacesId === null ? [] : [row.replacesId] }))
  })
}

function writtenBy({ authorId, recordedAt }: { authorId: string; recordedAt: Date }): Written {
  return { authorId, at: recordedAt }
}

function titleNow(ask: PublishedAsk | null, ids: readonly string[]): string | null {
  return ask?.evidence.find(({ id }) => ids.includes(id))?.title ?? null
}

function criterionNow(ask: PublishedAsk | null, ids: readonly string[]): string | null {
  return ask?.criteria.find(({ id }) => ids.includes(id))?.text ?? null
}
