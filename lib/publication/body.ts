import { fromDate, todayIn } from '@/lib/core/dates'
import type { Json } from '@/lib/core/canonical'
import { toJson } from '@/lib/core/canonical'
import { isTakenBack, publicAt, toEntry } from '@/lib/asks/rules'
import {
  publishedRecommendation,
  type PublishedAsk,
  type PublishedEntry,
  type PublishedEvidence,
  type PublishedRecommendation,
} from '@/lib/progress/schema'
import { reviewOn } from '@/lib/workflow/cadence'
import { standing } from '@/lib/workflow/history'
import { rollUp } from '@/lib/workflow/rollUp'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import type { AskRow, RecommendationRow } from './rows'

export type Moment = { at: Date; takeBackMinutes: number; timeZone: string }

/** The one place where something of ours becomes public: field by field, and parsed by the public's own strict schema. */
export function recommendationBody(
  row: RecommendationRow,
  themes: Map<string, string>,
  moment: Moment,
): Json {
  const own = row.asks.map((ask) => askBody(ask, row, moment))
  const parts = row.parts.filter(({ isDraft }) => !isDraft)
  const partAsks = parts.map((part) => part.asks.map((ask) => askBody(ask, part, moment)))
  const leaves = [...own, ...partAsks.flat()]
  const body: PublishedRecommendation = {
    ref: row.ref,
    position: row.position,
    title: row.title,
    statement: row.statement,
    excerpt: row.excerpt,
    locator: row.locator,
    explicitness: row.explicitness,
    strength: row.strength,
    pillar: row.pillar,
    level: row.level,
    priority: row.priority,
    priorityReason: row.priorityReason,
    caution: row.caution,
    themes: row.themes.map((slug) => ({ slug, name: themes.get(slug) ?? slug })),
    document: row.document,
    // A whole that is still a draft is not named by its part.
    parent: row.parent && !row.parent.isDraft ? { ref: row.parent.ref, title: row.parent.title } : null,
    parts: parts.map(({ ref, title }, index) => ({
      ref,
      title,
      implementation: rollUp(partAsks[index] ?? []).implementation,
    })),
    demands: row.demands,
    addressees: distinct(leaves.map(({ addressee }) => addressee)),
    status: statusOf(leaves),
    asks: own,
  }
  return toJson(publishedRecommendation.parse(body))
}

/** Which of an ask's entries the public may read at this moment. */
export function publicEntries({ entries }: AskRow, { at, takeBackMinutes }: Moment) {
  return entries
    .filter((entry) => !isTakenBack(entry, entry.replacedBy))
    .filter((entry) => entry.release !== null || publicAt(entry, takeBackMinutes) <= at)
}

/** When the last of an ask's entries that wait becomes public; null when none waits. */
export function heldUntil({ entries }: AskRow, { at, takeBackMinutes }: Moment): Date | null {
  const waiting = entries
    .filter((entry) => entry.release === null && !isTakenBack(entry, entry.replacedBy))
    .map((entry) => publicAt(entry, takeBackMinutes).getTime())
  const last = Math.max(0, ...waiting)
  return last > at.getTime() ? new Date(last) : null
}

function askBody(ask: AskRow, { priority }: { priority: string }, moment: Moment): PublishedAsk {
  const rows = publicEntries(ask, moment)
  const today = todayIn(moment.timeZone, moment.at)
  const folded = standing(rows.map(toEntry), { asOf: today, knownAt: ALL_KNOWN })
  const evidence = evidenceOf(ask, new Set(rows.flatMap((row) => row.evidence.map((one) => one.evidenceId))))
  const known = new Set(evidence.map(({ id }) => id))
  return {
    addressee: { slug: ask.addressee.slug, name: ask.addressee.name },
    response: folded.response,
    implementation: folded.implementation,
    verification: folded.verification === 'EXPIRED' ? 'VERIFIED' : folded.verification,
    since: folded.since,
    sincePrecision: folded.sincePrecision,
    checkedOn: folded.checkedOn,
    reviewOn: reviewOn(folded, { hasPriority: priority === 'HIGH' }),
    reverifyOn: folded.reverifyOn,
    entries: rows.map((row) => entryBody(row, known, moment)),
    evidence,
  }
}

function entryBody(row: AskRow['entries'][number], known: Set<string>, { timeZone }: Moment): PublishedEntry {
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
    enteredOn: todayIn(timeZone, row.recordedAt),
    checkedOn: entry.checkedOn,
    reverifyOn: entry.reverifyOn,
    isDecidedByOnePerson: entry.isDecidedByOnePerson,
    replaces: entry.replaces,
    isAnnulment: entry.isAnnulment,
    evidence: entry.evidenceIds.filter((id) => known.has(id)),
  }
}

/** Only what a public entry cites, and of that only what is public itself. Titles are free text: they wait for a lead. */
function evidenceOf(ask: AskRow, cited: Set<string>): PublishedEvidence[] {
  return ask.evidence
    .filter(
      ({ evidence }) => cited.has(evidence.id) && evidence.visibility === 'PUBLIC' && !evidence.withdrawal,
    )
    .map(({ evidence, polarity }) => ({
      id: evidence.id,
      kind: evidence.kind,
      tier: evidence.tier,
      isAttested: evidence.attestedBy.length > 0,
      polarity,
      url: evidence.url,
      archiveUrl: evidence.archiveUrl,
      happenedOn: fromDate(evidence.happenedOn),
      publishedOn: evidence.publishedOn ? fromDate(evidence.publishedOn) : null,
    }))
}

function statusOf(leaves: PublishedAsk[]): PublishedRecommendation['status'] {
  const rolled = rollUp(leaves)
  const days = (pick: (leaf: PublishedAsk) => string | null) =>
    leaves.flatMap((leaf) => pick(leaf) ?? []).sort()
  const looks = leaves.flatMap(({ entries }) => entries.flatMap(({ checkedOn }) => checkedOn ?? [])).sort()
  return {
    implementation: rolled.implementation,
    isFinal: rolled.isFinal,
    leaves: rolled.leaves.total,
    checked: rolled.leaves.checked,
    done: rolled.leaves.done,
    firstCheckedOn: looks.at(0) ?? null,
    checkedOn: days(({ checkedOn }) => checkedOn).at(-1) ?? null,
    since:
      days(({ implementation, since }) => (implementation === rolled.implementation ? since : null)).at(-1) ??
      null,
  }
}

function distinct(addressees: PublishedAsk['addressee'][]): PublishedAsk['addressee'][] {
  return [...new Map(addressees.map((one) => [one.slug, one])).values()]
}
