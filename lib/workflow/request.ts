import { z } from 'zod'
import { calendarDate, PRECISIONS } from '@/lib/core/dates'
import { IMPLEMENTATIONS, RESPONSES } from '@/lib/workflow/statuses'
import { VERBS } from '@/lib/workflow/verbs'

/** How a promise or a plan came to nothing. */
export const LAPSES = [
  'SESSION_ENDED',
  'WITHDRAWN',
  'DEADLINE_PASSED',
  'FUNDING_ENDED',
  'STRUCK_DOWN',
  'OTHER',
] as const
export type Lapse = (typeof LAPSES)[number]

/** Why nothing more is expected. */
export const ENDINGS = ['REFUSED', 'LAPSED', 'ADDRESSEE_GONE'] as const
export type Ending = (typeof ENDINGS)[number]

export const SUCCESSORS = ['RECOMMENDATION', 'ADDRESSEE', 'INSTRUMENT'] as const

/** A criterion's assessment; NO_LONGER_APPLIES leaves the set. */
export const ASSESSMENTS = [
  'NOT_ASSESSED',
  'MET',
  'MET_IN_PART',
  'NOT_MET',
  'TOO_EARLY',
  'NO_LONGER_APPLIES',
] as const
export type Assessment = (typeof ASSESSMENTS)[number]

/** Append-only, and read by everybody who opens the page: it has to end somewhere. */
const text = z.string().trim().max(5000, 'Use at most 5000 characters.').optional()

const date = calendarDate.nullable()

/** Since when what was carried over had stood where it stood, and what it looks back on: the fold goes on from there. */
export const carriedFields = {
  since: date,
  sincePrecision: z.enum(PRECISIONS).nullable(),
  responseSince: date,
  responsePrecision: z.enum(PRECISIONS).nullable(),
  verifiedOn: date,
  movedOn: date,
  claimedOn: date,
  regressedOn: date,
}
const carriedSchema = z.strictObject(carriedFields)
export type Carried = z.infer<typeof carriedSchema>

/** The other end of a carrying over: by recommendation, or within one by addressee; `name` is what is shown. */
const placeSchema = z.strictObject({
  kind: z.enum(['RECOMMENDATION', 'ADDRESSEE']),
  id: z.string(),
  askId: z.string(),
  name: z.string(),
})
export type Place = z.infer<typeof placeSchema>

/** What is said with an entry, in words and codes: everything but its date, its states and its people. */
export const saidSchema = z.object({
  /** What happened, in one sentence. */
  sentence: text,
  /** recordNoAction: where we looked. */
  searched: text,
  lapse: z.enum(LAPSES).optional(),
  /** What is still to be done (claimPartial), or was not accepted (ACCEPTED_IN_PART). */
  remainder: text,
  lost: text,
  ending: z.enum(ENDINGS).optional(),
  /** closeNotImplemented, dispute, takeBack: why. */
  reason: text,
  /** closeNotImplemented: what remains at risk. */
  risk: text,
  /** `id` of a recommendation or an addressee; `title` of an instrument. */
  successor: z.strictObject({ kind: z.enum(SUCCESSORS), id: text, title: text }).optional(),
  /** carryOver: where it went; of what it opens elsewhere, where from. */
  carriedInto: z.array(placeSchema).optional(),
  carriedFrom: placeSchema.extend({ carried: carriedSchema, isNew: z.boolean().default(false) }).optional(),
  /** recordResponse: the addressee's own words. */
  words: text,
  answer: text,
  /** A claim may bring its assessments along; they stand in for the present ones. */
  assessments: z
    .array(
      z.strictObject({
        criterionId: z.string(),
        assessment: z.enum(ASSESSMENTS),
        evidenceIds: z.array(z.string()),
      }),
    )
    .optional(),
  /** What we say to evidence that contradicts the claim. */
  contradictionAnswers: z
    .array(z.strictObject({ evidenceId: z.string(), answer: z.string().trim().max(5000) }))
    .optional(),
  /** correct: what was wrong (staff), and the sentence that the public reads about it. */
  wrong: text,
  publicSentence: text,
  /** dispute, never a person's words: what a claim lacks, after what it rests on was withdrawn, changed or contradicted. */
  unmet: text,
})
export type Said = z.infer<typeof saidSchema>

/** What a correction can put in an entry's place. Shape only: what is missing is said by decide. */
export const changeSchema = saidSchema.omit({ unmet: true, carriedFrom: true }).extend({
  verb: z.enum(VERBS),
  /** Calendar date, `YYYY-MM-DD`; of a check, the day we looked. Any day of the month or year when less is known. */
  effectiveOn: z.string().optional(),
  precision: z.enum(PRECISIONS).optional(),
  /** resume, reopen: into which state. */
  to: z.enum(IMPLEMENTATIONS).optional(),
  /** recordResponse: which. */
  response: z.enum(RESPONSES).optional(),
  evidenceIds: z.array(z.string()).optional(),
  /** Calendar date; twelve months from the decision when left out. */
  reverifyOn: z.string().optional(),
})
export type Change = z.infer<typeof changeSchema>

export const requestSchema = changeSchema.extend({
  /** takeBack, correct: which entry. */
  entryId: z.string().optional(),
  /** correct: what is put in its place; null annuls it. */
  replacement: changeSchema.nullable().optional(),
})
/** One wish to append, the same from a form, a bulk edit, an import or the API. */
export type Request = z.infer<typeof requestSchema>
