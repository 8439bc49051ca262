import { fromDate, todayIn } from '@/lib/core/dates'
import { assessmentDecided } from '@/lib/criteria/rules'
import type { PublishedCriterion, PublishedEvidence } from '@/lib/progress/schema'
import {
  assessmentOf,
  criterionTextOf,
  fileOf,
  isCleared,
  isFirstCriterion,
  REMOVED,
  titleOf,
} from './clearable'
import type { Moment } from './moment'
import type { AskRow, CriterionRow, EvidenceRow } from './rows'

type Bearing = AskRow['evidence'][number]

/**
 * Of each piece of evidence that is cited, the newest version, where that is shown; by the id of every version of it.
 * What was replaced by something that is not shown is gone.
 */
export function newestPublic(
  { evidence }: AskRow,
  cited: ReadonlySet<string>,
  isShown: (row: EvidenceRow) => boolean,
): Map<string, string> {
  const rows = new Map(evidence.map((bearing) => [bearing.evidenceId, bearing.evidence]))
  const found = new Map<string, string>()
  for (const { evidence: newest } of evidence) {
    if (newest.replacedBy !== null || !isShown(newest)) continue
    const versions = versionsOf(newest, rows)
    if (versions.some((id) => cited.has(id))) for (const id of versions) found.set(id, newest.id)
  }
  return found
}

/** It was public from the start, or a lead has cleared the copy of its file. */
export function isPublic(row: EvidenceRow, moment: Moment): boolean {
  return row.visibility === 'PUBLIC' || fileBody(row, moment) !== null
}

/** What the public may be shown of it: kept as a mark without its content once it was withdrawn. */
export function evidenceBody({ evidence, polarity }: Bearing, moment: Moment): PublishedEvidence {
  const { withdrawal } = evidence
  const shown = withdrawal === null ? evidence : null
  // Of a file that begins sealed, its copy is cleared, never its address.
  const place = evidence.visibility === 'PUBLIC' ? shown : null
  return {
    id: evidence.id,
    kind: evidence.kind,
    tier: evidence.tier,
    isAttested: evidence.attestedBy.length > 0,
    polarity,
    url: addressOf(place?.url),
    archiveUrl: addressOf(place?.archiveUrl),
    happenedOn: fromDate(evidence.happenedOn),
    publishedOn: evidence.publishedOn ? fromDate(evidence.publishedOn) : null,
    title: shown && isCleared(moment.clearances, titleOf(shown)) ? shown.title : null,
    file: shown && fileBody(shown, moment),
    withdrawnOn: withdrawal ? todayIn(moment.timeZone, withdrawal.recordedAt) : null,
  }
}

/**
 * Its codes; its words once cleared, except those that every request begins with. `decidedAt`: when two people last
 * decided what is public of the request.
 */
export function criterionBody(
  row: CriterionRow,
  newest: ReadonlyMap<string, string>,
  decidedAt: Date | null,
  moment: Moment,
): PublishedCriterion {
  const assessment = assessmentShown(row, decidedAt, moment)
  const isOpen = isFirstCriterion(row.text) || isCleared(moment.clearances, criterionTextOf(row))
  return {
    id: row.id,
    position: row.position,
    kind: row.kind,
    isRequired: row.isRequired,
    assessment: assessment?.assessment ?? 'NOT_ASSESSED',
    text: isOpen ? row.text : null,
    evidence: [...new Set((assessment?.evidenceIds ?? []).flatMap((id) => newest.get(id) ?? []))].sort(),
  }
}

/** What was removed leads nowhere. */
function addressOf(url: string | null | undefined): string | null {
  return url === undefined || url === REMOVED ? null : url
}

function fileBody(evidence: EvidenceRow, { clearances }: Moment): PublishedEvidence['file'] {
  const copy = evidence.publicCopy
  if (copy === null || !isCleared(clearances, fileOf(evidence, copy))) return null
  return { sha256: copy.sha256, ...copy.file }
}

/** As two last decided it, or lower since. Where everything is held, the one that a lead has cleared last. */
function assessmentShown(
  { id, assessments }: CriterionRow,
  decidedAt: Date | null,
  { holdsEverything, clearances }: Moment,
) {
  if (holdsEverything) return assessments.find((one) => isCleared(clearances, assessmentOf({ id }, one)))
  return assessmentDecided(assessments, decidedAt)
}

function versionsOf(newest: EvidenceRow, rows: ReadonlyMap<string, EvidenceRow>): string[] {
  const earlier = newest.replacesId === null ? undefined : rows.get(newest.replacesId)
  return [newest.id, ...(earlier ? versionsOf(earlier, rows) : [])]
}
