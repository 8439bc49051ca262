import { z } from 'zod'
import { calendarDate, PRECISIONS } from '@/lib/core/dates'
import { cadenceSettings, NO_SETTINGS } from '@/lib/workflow/cadence'
import { ASSESSMENTS, carriedFields, ENDINGS, LAPSES, SUCCESSORS } from '@/lib/workflow/request'
import { IMPLEMENTATIONS, RECORDED_VERIFICATIONS, RESPONSES } from '@/lib/workflow/statuses'
import { VERBS } from '@/lib/workflow/verbs'

/**
 * What is public, field by field. Publication writes records of these shapes and nothing else; the public site parses
 * them again. A field that is not here cannot leak: the objects are strict. What was added later has a default, so that
 * records of earlier releases are still read.
 */
const date = calendarDate.nullable()
const precision = z.enum(PRECISIONS)
const link = z.strictObject({ slug: z.string(), name: z.string() })

export const publishedEvidence = z.strictObject({
  id: z.string(),
  kind: z.string(),
  tier: z.number(),
  isAttested: z.boolean(),
  polarity: z.enum(['SUPPORTS', 'CONTRADICTS', 'CONTEXT']),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  happenedOn: calendarDate,
  publishedOn: date,
  /** Free text: once a lead has cleared it. */
  title: z.string().nullable().default(null),
  /** A copy without metadata, once cleared; served by its hash. */
  file: z
    .strictObject({ sha256: z.string(), mediaType: z.string(), byteSize: z.number() })
    .nullable()
    .default(null),
  /** It then counts no longer, and leads nowhere. */
  withdrawnOn: date.default(null),
})

/** What was said with an entry: each text once a lead has cleared it. */
export const publishedSaid = z.strictObject({
  sentence: z.string().optional(),
  searched: z.string().optional(),
  remainder: z.string().optional(),
  lost: z.string().optional(),
  reason: z.string().optional(),
  risk: z.string().optional(),
  words: z.string().optional(),
  answer: z.string().optional(),
  /** Of a correction: what the public reads about it. */
  publicSentence: z.string().optional(),
  /** What took its place, where that is an instrument. */
  instrument: z.string().optional(),
  verifierSentence: z.string().optional(),
})

/** What takes a request's place, or what it was carried over from. `ref`: of a public recommendation, or an addressee's short name. */
const place = z.strictObject({ kind: z.enum(SUCCESSORS), ref: z.string().nullable() })

export const publishedEntry = z.strictObject({
  id: z.string(),
  verb: z.enum(VERBS),
  standsFor: z.enum(VERBS).nullable(),
  response: z.enum(RESPONSES).nullable(),
  implementation: z.enum(IMPLEMENTATIONS).nullable(),
  verification: z.enum(RECORDED_VERIFICATIONS).nullable(),
  effectiveOn: calendarDate,
  precision,
  /** An instant, and its day in the organisation's time zone. */
  recordedAt: z.string(),
  enteredOn: calendarDate,
  checkedOn: date,
  reverifyOn: date,
  isDecidedByOnePerson: z.boolean(),
  replaces: z.string().nullable(),
  isAnnulment: z.boolean(),
  evidence: z.array(z.string()),
  said: publishedSaid.default({}),
  /** A dispute that nobody raised: what the claim rests on was withdrawn or changed, or is contradicted. */
  isUnproven: z.boolean().default(false),
  lapse: z.enum(LAPSES).nullable().default(null),
  ending: z.enum(ENDINGS).nullable().default(null),
  successor: place.nullable().default(null),
  /** carryOver: where the request went; of what that opened, where it came from and what it looks back on. */
  carriedInto: z.array(place).default([]),
  carriedFrom: place
    .extend({ isNew: z.boolean().default(false) })
    .nullable()
    .default(null),
  carried: z.strictObject(carriedFields).nullable().default(null),
})

export const publishedCriterion = z.strictObject({
  id: z.string(),
  position: z.number(),
  kind: z.enum(['COMPLETION', 'OUTCOME']),
  isRequired: z.boolean(),
  assessment: z.enum(ASSESSMENTS),
  /** Null until a lead has cleared it. */
  text: z.string().nullable(),
  evidence: z.array(z.string()),
})

export const publishedAsk = z.strictObject({
  addressee: link,
  response: z.enum(RESPONSES),
  implementation: z.enum(IMPLEMENTATIONS),
  verification: z.enum(RECORDED_VERIFICATIONS),
  since: date,
  sincePrecision: precision.nullable(),
  checkedOn: date,
  reviewOn: date,
  reverifyOn: date,
  entries: z.array(publishedEntry),
  evidence: z.array(publishedEvidence),
  criteria: z.array(publishedCriterion).default([]),
})

/** The roll-up of a recommendation's leaves, with the counts that are always shown beside it. */
export const publishedStatus = z.strictObject({
  implementation: z.enum(IMPLEMENTATIONS),
  /** Partly implemented, and nothing is open any more. */
  isFinal: z.boolean(),
  /** How many of its leaves claim something that is being checked again. */
  disputed: z.number().default(0),
  leaves: z.number(),
  checked: z.number(),
  done: z.number(),
  /** The first day that anybody looked at any leaf. */
  firstCheckedOn: date,
  checkedOn: date,
  since: date,
  /** Parts whose page was retracted: they count in none of these. */
  retractedParts: z.number().default(0),
})

const mention = z.strictObject({ ref: z.string(), title: z.string() })

/** What is left of a page that was retracted. */
export const publishedRetraction = z.strictObject({
  ref: z.string(),
  title: z.string(),
  reason: z.string(),
  retractedOn: calendarDate,
})

export const publishedRecommendation = z.strictObject({
  ref: z.string(),
  /** Order within its document. */
  position: z.number(),
  title: z.string(),
  statement: z.string(),
  excerpt: z.string().nullable(),
  locator: z.string(),
  explicitness: z.string(),
  strength: z.string(),
  pillar: z.string(),
  level: z.string(),
  priority: z.string(),
  priorityReason: z.string().nullable(),
  caution: z.string().nullable(),
  themes: z.array(link),
  document: z.strictObject({ slug: z.string(), code: z.string(), title: z.string() }),
  parent: mention.nullable(),
  parts: z.array(
    mention.extend({
      implementation: z.enum(IMPLEMENTATIONS),
      requests: z
        .array(
          z.strictObject({
            addressee: z.string(),
            implementation: z.enum(IMPLEMENTATIONS),
            isDisputed: z.boolean().default(false),
          }),
        )
        .default([]),
    }),
  ),
  /** Parts that were public once and were taken back, each with why. */
  retractedParts: z.array(publishedRetraction).default([]),
  demands: z.array(z.strictObject({ slug: z.string(), title: z.string() })),
  /** Of a compound one: everybody whom a part is addressed to. */
  addressees: z.array(link),
  status: publishedStatus,
  /** What has taken the place of all of it: references of public recommendations. */
  replacedBy: z.array(z.string()).default([]),
  /** Whose place it has taken: what they asked is asked here. */
  standsFor: z.array(z.string()).default([]),
  /** A compound one has none of its own, but those that it had before it was split. */
  asks: z.array(publishedAsk),
})

export const publishedDocument = z.strictObject({
  slug: z.string(),
  code: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  publishedOn: date,
  publishedPrecision: precision.nullable(),
  kind: z.string(),
  url: z.string().nullable(),
  rights: z.string(),
  note: z.string().nullable(),
  textSha256: z.string(),
})

export const publishedDemand = z.strictObject({
  slug: z.string(),
  title: z.string(),
  statement: z.string(),
  recommendations: z.array(z.string()),
})

export const publishedOrganisation = z.strictObject({
  name: z.string(),
  contact: z.string().nullable(),
  about: z.string().nullable(),
  hotline: z.string().nullable(),
  timeZone: z.string(),
  publicSite: z.enum(['OFF', 'PREVIEW', 'OPEN']),
  isDemonstration: z.boolean(),
  /** Whether a claim takes two people; the day on which that was last switched. */
  isFourEyes: z.boolean().default(true),
  fourEyesSince: date.default(null),
  /** By how often one looks again. */
  cadence: cadenceSettings.default(NO_SETTINGS),
})

export type PublishedRecommendation = z.infer<typeof publishedRecommendation>
export type PublishedAsk = z.infer<typeof publishedAsk>
export type PublishedEntry = z.infer<typeof publishedEntry>
export type PublishedEvidence = z.infer<typeof publishedEvidence>
export type PublishedSaid = z.infer<typeof publishedSaid>
export type PublishedCriterion = z.infer<typeof publishedCriterion>
export type PublishedRetraction = z.infer<typeof publishedRetraction>
export type PublishedDocument = z.infer<typeof publishedDocument>
export type PublishedDemand = z.infer<typeof publishedDemand>
export type PublishedOrganisation = z.infer<typeof publishedOrganisation>
