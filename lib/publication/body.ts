import type { Json } from '@/lib/core/canonical'
import { toJson } from '@/lib/core/canonical'
import { todayIn } from '@/lib/core/dates'
import { toEntry } from '@/lib/asks/rules'
import {
  publishedRecommendation,
  type PublishedAsk,
  type PublishedEntry,
  type PublishedRecommendation,
  type PublishedRetraction,
} from '@/lib/progress/schema'
import { lastDecided } from '@/lib/criteria/rules'
import { cadenceFor } from '@/lib/workflow/cadence'
import { present } from '@/lib/workflow/history'
import { isDisputed, rollUp } from '@/lib/workflow/rollUp'
import { standingShown, summaryOf } from '@/lib/workflow/summary'
import { entryBody, publicEntries } from './entryBody'
import { criterionBody, evidenceBody, isPublic, newestPublic } from './evidenceBody'
import type { Moment } from './moment'
import { isPublicRow, type AskRow, type RecommendationRow } from './rows'

/**
 * The one place where something of ours becomes public: field by field, and parsed by the public's own strict schema.
 * `retracted`: pages of its family that were taken back, once the public had read them.
 */
export function recommendationBody(
  row: RecommendationRow,
  themes: Map<string, string>,
  moment: Moment,
  retracted: readonly PublishedRetraction[],
  standsFor: readonly string[],
): Json {
  const own = row.asks.map((ask) => askBody(ask, row, moment))
  const parts = row.parts.filter(isPublicRow)
  const partAsks = parts.map((part) => part.asks.map((ask) => askBody(ask, part, moment)))
  const gone = row.parts.flatMap(({ ref }) => retracted.filter((one) => one.ref === ref))
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
    // A whole that is still a draft, or was retracted, is not named by its part.
    parent: row.parent && isPublicRow(row.parent) ? { ref: row.parent.ref, title: row.parent.title } : null,
    parts: parts.map(({ ref, title }, index) => ({
      ref,
      title,
      implementation: rollUp(partAsks[index] ?? []).implementation,
      requests: (partAsks[index] ?? []).map(({ addressee, ...ask }) => ({
        addressee: addressee.name,
        implementation: ask.implementation,
        isDisputed: isDisputed(ask),
      })),
    })),
    retractedParts: gone,
    demands: row.demands,
    addressees: distinct(leaves.map(({ addressee }) => addressee)),
    status: { ...summaryOf(leaves), retractedParts: gone.length },
    replacedBy: replacedBy(leaves),
    standsFor: [...standsFor],
    asks: own,
  }
  return toJson(publishedRecommendation.parse(body))
}

function askBody(ask: AskRow, { priority }: { priority: string }, moment: Moment): PublishedAsk {
  const rows = publicEntries(ask, moment)
  const today = todayIn(moment.timeZone, moment.at)
  const entries = rows.map(toEntry)
  const cited = new Set(rows.flatMap((row) => row.evidence.map((one) => one.evidenceId)))
  const newest = newestPublic(ask, cited, (row) => isPublic(row, moment))
  const shown = new Set(newest.values())
  return {
    addressee: { slug: ask.addressee.slug, name: ask.addressee.name },
    ...standingShown(entries, present(entries, today), cadenceFor(moment.cadence, priority)),
    entries: rows.map((row) => entryBody(row, newest, moment)).map(onlyKnown),
    evidence: ask.evidence
      .filter(({ evidenceId }) => shown.has(evidenceId))
      .map((bearing) => evidenceBody(bearing, moment)),
    criteria: ask.criteria.map((row) => criterionBody(row, newest, lastDecided(rows), moment)),
  }
}

/** What it replaced is named where that was ever public. */
function onlyKnown(entry: PublishedEntry, _index: number, all: readonly PublishedEntry[]): PublishedEntry {
  const isKnown = all.some(({ id }) => id === entry.replaces)
  return isKnown ? entry : { ...entry, replaces: null }
}

/** Of what is replaced altogether: what the last word at each of its requests names. */
function replacedBy(leaves: readonly PublishedAsk[]): string[] {
  if (rollUp(leaves).implementation !== 'SUPERSEDED') return []
  const last = leaves.flatMap(
    ({ entries }) => entries.findLast(({ implementation }) => implementation === 'SUPERSEDED') ?? [],
  )
  const places = last.flatMap(({ successor, carriedInto }) => [successor, ...carriedInto])
  const refs = places.flatMap((place) => (place?.kind === 'RECOMMENDATION' ? (place.ref ?? []) : []))
  return [...new Set(refs)].sort()
}

function distinct(addressees: PublishedAsk['addressee'][]): PublishedAsk['addressee'][] {
  return [...new Map(addressees.map((one) => [one.slug, one])).values()]
}
