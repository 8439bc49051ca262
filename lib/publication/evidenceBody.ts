import { fromDate, todayIn } from '@/lib/core/dates'
import type { PublishedCriterion, PublishedEvidence } from '@/lib/progress/schema'
import { assessmentOf, criterionTextOf, fileOf, isCleared, isFirstCriterion, REMOVED, titleOf } from './clearable'
import type { Moment } from './moment'
import type { AskRow, CriterionRow, EvidenceRow } from './rows'

type Bearing = AskRow['evidence'][number]

/**
 * Of each piece of evidence that is cited, the newest version, where that is public; by the id of every version of it.
 * What was replaced by something that is not public is gone.
 */
export function newestPublic({ evidence }: AskRow, cited: ReadonlySet<string>): Map<string, string> {
  const rows = new Map(evidence.map((bearing) => [bearing.evidenceId, bearing.evidence]))
  const found = new Map<string, string>()
  for (const { evidence: newest } of evidence) {
    if (newest.replacedBy !== null || newest.visibility !== 'PUBLIC') continue
    const versions = versionsOf(newest, rows)
    if (versions.some((id) => cited.has(id))) for (const id of versions) found.set(id, newest.id)
  }
  return found
}

/** What the public may be shown of it: kept as a mark without its content once it was withdrawn. */
export function evidenceBody({ evidence, polarity }: Bearing, moment: Moment): PublishedEvidence {
  const { withdrawal } = evidence
  const shown = withdrawal === null ? evidence : null
  return {
    id: evidence.id,
    kind: evidence.kind,
    tier: evidence.tier,
    isAttested: evidence.attestedBy.length > 0,
    polarity,
    url: addressOf(shown?.url),
    archiveUrl: addressOf(shown?.archiveUrl),
    happenedOn: fromDate(evidence.happenedOn),
    publishedOn: evidence.publishedOn ? fromDate(evidence.publishedOn) : null,
    title: shown && isCleared(moment.clearances, titleOf(shown)) ? shown.title : null,
    file: shown && fileBody(shown, moment),
    withdrawnOn: withdrawal ? todayIn(moment.timeZone, withdrawal.recordedAt) : null,
  }
}

/** Its codes at once; its words once cleared, except those that every request begins with. */
export function criterionBody(
  row: CriterionRow,
  newest: ReadonlyMap<string, string>,
  moment: Moment,
): PublishedCriterion {
  const assessment = assessmentShown(row, moment)
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

/** The newest; where everything is held, the one that a lead has cleared last. */
function assessmentShown({ id, assessments }: CriterionRow, { holdsEverything, clearances }: Moment) {
  return holdsEverything
    ? assessments.find((one) => isCleared(clearances, assessmentOf({ id }, one)))
    : assessments[0]
}

function versionsOf(newest: EvidenceRow, rows: ReadonlyMap<string, EvidenceRow>): string[] {
  const earlier = newest.replacesId === null ? undefined : rows.get(newest.replacesId)
  return [newest.id, ...(earlier ? versionsOf(earlier, rows) : [])]
}
