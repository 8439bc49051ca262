import { z } from 'zod'
import { calendarDate, PRECISIONS, type CalendarDate, type Instant, type Precision } from '@/lib/core/dates'
import {
  publishedAsk,
  publishedDemand,
  publishedDocument,
  publishedRecommendation,
  publishedStatus,
  type PublishedDemand,
  type PublishedDocument,
  type PublishedOrganisation,
} from '@/lib/progress/schema'
import { IMPLEMENTATIONS, type Implementation } from '@/lib/workflow/statuses'

/** What the queries give and the pages show. What comes out of SQL is parsed by the schema beside its type. */

export type ReleaseHead = { sequence: number; hash: string; releasedAt: Instant; releasedOn: CalendarDate }

/** What every public page says of itself. */
export type Site = {
  organisation: PublishedOrganisation
  /** In the organisation's time zone. */
  today: CalendarDate
  /** Null before the first release. */
  head: ReleaseHead | null
}

/** A recommendation without the history of its requests: what a list, a table or a card shows. */
export const recommendationSummary = publishedRecommendation.omit({ asks: true })
export type RecommendationSummary = z.infer<typeof recommendationSummary>

/** Top-level recommendations and parts are counted apart, as everywhere. */
export type Found = { total: number; topLevel: number; parts: number }

export const choice = z.strictObject({ slug: z.string(), name: z.string() })
type Choice = z.infer<typeof choice>
/** What the list can be filtered by. */
export type Choices = { documents: Choice[]; addressees: Choice[]; themes: Choice[] }

/** With how many top-level recommendations it makes; of those what has been replaced, and of the others what was looked at. */
export const countedDocument = z.strictObject({
  body: publishedDocument,
  topLevel: z.number(),
  replaced: z.number(),
  checked: z.number(),
})
export type CountedDocument = PublishedDocument & Omit<z.infer<typeof countedDocument>, 'body'>

export const countedDemand = z.strictObject({
  body: publishedDemand,
  /** How many documents ask it. */
  documents: z.number(),
  /** The first of the documents whose date is known. */
  firstAskedOn: calendarDate.nullable(),
  firstAskedPrecision: z.enum(PRECISIONS).nullable(),
  statuses: z.array(publishedStatus.pick({ implementation: true, disputed: true })),
})
export type CountedDemand = PublishedDemand & Omit<z.infer<typeof countedDemand>, 'body'>

/** Counted beside the headline, never mixed into it. */
export const numbersBeside = z.strictObject({
  parts: z.number(),
  requests: z.number(),
  addressees: z.number(),
  documents: z.number(),
  demands: z.number(),
})
export type Beside = z.infer<typeof numbersBeside>

export const stateCount = z.strictObject({
  implementation: z.enum(IMPLEMENTATIONS),
  count: z.number(),
  disputed: z.number(),
  firstCheckedOn: calendarDate.nullable(),
})

/** A recommendation of which something is known to have moved. */
export const moved = z.strictObject({ ref: z.string(), title: z.string(), asks: z.array(publishedAsk) })

/** One request whose status moved: where it stands now, and where it stood before. */
export type Change = {
  ref: string
  title: string
  /** Null where the document names nobody. */
  addressee: string | null
  happenedOn: CalendarDate
  precision: Precision
  enteredOn: CalendarDate
  now: Implementation
  /** Where it stands now is being checked again. */
  isDisputed: boolean
  before: Implementation
}
