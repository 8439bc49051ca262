import type { CalendarDate, Instant } from '@/lib/core/dates'
import type { RecommendationFilter } from '@/lib/progress/filter'
import { PAGE_SIZE, readEntry } from '@/lib/progress/rules'
import type {
  PublishedAsk,
  PublishedCriterion,
  PublishedEntry,
  PublishedRecommendation,
} from '@/lib/progress/schema'
import type { Choices } from '@/lib/progress/views'
import { wasAsked } from '@/lib/workflow/carryOver'
import { cadenceFor, NO_SETTINGS, type CadenceOptions, type CadenceSettings } from '@/lib/workflow/cadence'
import { isDisputed, rollUp } from '@/lib/workflow/rollUp'
import { isAssessed } from '@/lib/workflow/statuses'
import { standingShown, summaryOf } from '@/lib/workflow/summary'
import { ALL_KNOWN } from '@/lib/workflow/walk'

/** A view of the record: what was true on a day, of what was published by a moment; null: of all. */
export type PastPoint = { asOf: CalendarDate; knownAt: Instant | null }

/**
 * Published recommendations as they stood on a day: each folded there, and what sums them up anew. `settings`: how often
 * one looked again.
 */
export function asOn(
  all: readonly PublishedRecommendation[],
  asOf: CalendarDate,
  settings: CadenceSettings = NO_SETTINGS,
): PublishedRecommendation[] {
  const wasThen = (ask: PublishedAsk) => wasAsked(ask.entries, { asOf, knownAt: ALL_KNOWN })
  const onDay = ({ asks, priority }: PublishedRecommendation) =>
    asks.filter(wasThen).map((ask) => askOn(ask, cadenceFor(settings, priority), asOf))
  // What a split made later was no recommendation yet.
  const those = all.filter(({ asks }) => asks.length === 0 || asks.some(wasThen))
  const folded = new Map(those.map((one) => [one.ref, onDay(one)]))
  const isReplaced = (ref: string) =>
    (folded.get(ref) ?? []).some(({ implementation }) => implementation === 'SUPERSEDED')
  return those.map((one) => {
    const asks = folded.get(one.ref) ?? []
    // A part that was made or retracted since is not named by its whole.
    const parts = one.parts.filter(({ ref }) => folded.has(ref))
    const theirs = parts.map(({ ref }) => folded.get(ref) ?? [])
    return {
      ...one,
      asks,
      replacedBy: isReplaced(one.ref) ? one.replacedBy : [],
      standsFor: one.standsFor.filter(isReplaced),
      parts: parts.map((part, index) => ({
        ...part,
        implementation: rollUp(theirs[index] ?? []).implementation,
        requests: (theirs[index] ?? []).map(({ addressee, ...ask }) => ({
          addressee: addressee.name,
          implementation: ask.implementation,
          isDisputed: isDisputed(ask),
        })),
      })),
      status: { ...summaryOf([...asks, ...theirs.flat()]), retractedParts: one.retractedParts.length },
    }
  })
}

/** The same question as the list's (queries/recommendations), of records that no view holds. */
export function fits(one: PublishedRecommendation, filter: RecommendationFilter): boolean {
  const { text, status, document, addressee, theme, pillar, level, parts } = filter
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const searched = [one.ref, one.title, one.statement, ...one.addressees.map(({ name }) => name)].join(' ')
  return (
    words.every((word) => hyphenless(searched).includes(hyphenless(word))) &&
    (status === undefined || one.status.implementation === status) &&
    (document === undefined || one.document.slug === document) &&
    (addressee === undefined || one.addressees.some(({ slug }) => slug === addressee)) &&
    (theme === undefined || one.themes.some(({ slug }) => slug === theme)) &&
    (pillar === undefined || one.pillar === pillar) &&
    (level === undefined || one.level === level) &&
    (parts === undefined || one.parent === null)
  )
}

/** Those that the filter asks for, without their history, counted as in the list: a page of them, or all without one. */
export function listOf(all: readonly PublishedRecommendation[], filter: RecommendationFilter, page?: number) {
  const found = all.filter((one) => fits(one, filter))
  const topLevel = found.filter(({ parent }) => parent === null).length
  const slice = page === undefined ? found : found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return {
    count: { total: found.length, topLevel, parts: found.length - topLevel },
    rows: slice.map(({ asks: _, ...row }) => row),
  }
}

/** What a list of them can be filtered by, in the order of the present list's choices. */
export function choicesOf(all: readonly PublishedRecommendation[]): Choices {
  return {
    documents: distinct(all.map(({ document: { slug, title } }) => ({ slug, name: title }))),
    addressees: distinct(all.flatMap(({ addressees }) => addressees)),
    themes: distinct(all.flatMap(({ themes }) => themes)),
  }
}

function distinct(links: readonly Choices['themes'][number][]): Choices['themes'] {
  const known = [...new Map(links.map(({ slug, name }) => [slug, { slug, name }])).values()]
  return known.sort((a, b) => a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug))
}

function askOn(ask: PublishedAsk, cadence: CadenceOptions, asOf: CalendarDate): PublishedAsk {
  const entries = entriesOn(ask.entries, asOf)
  const shown = standingShown(entries.map(readEntry), { asOf, knownAt: ALL_KNOWN }, cadence)
  const cited = new Set(entries.flatMap(({ evidence }) => evidence))
  return {
    ...ask,
    ...shown,
    entries,
    evidence: ask.evidence.filter(({ id }) => cited.has(id)),
    criteria: ask.criteria.map((one) => criterionOn(one, cited, isAssessed(shown.implementation))),
  }
}

/** What had happened by that day. What was replaced by something that happened later had not happened at all. */
function entriesOn(all: readonly PublishedEntry[], asOf: CalendarDate): PublishedEntry[] {
  const replacing = new Map(all.map((entry) => [entry.replaces, entry]))
  const isKept = (entry: PublishedEntry): boolean => {
    const by = replacing.get(entry.id)
    return entry.effectiveOn <= asOf && (by === undefined || isKept(by))
  }
  return all.filter(isKept)
}

/** An assessment has no day of its own: it says nothing of a day before anything that it rests on had happened. */
function criterionOn(
  criterion: PublishedCriterion,
  cited: Set<string>,
  isChecked: boolean,
): PublishedCriterion {
  const evidence = criterion.evidence.filter((id) => cited.has(id))
  const isKnown = isChecked && (criterion.evidence.length === 0 || evidence.length > 0)
  return { ...criterion, evidence, assessment: isKnown ? criterion.assessment : 'NOT_ASSESSED' }
}

/** A hyphen finds a space too, as in the list. */
function hyphenless(text: string): string {
  return text.toLowerCase().replace(/[-\u2010\u2011]/g, ' ')
}
