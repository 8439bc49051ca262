import { z } from 'zod'
import { recordInput } from '@/lib/asks/schema'
import { readAddress, type Given } from '@/lib/core/address'
import { calendarDate, type CalendarDate } from '@/lib/core/dates'
import { checkbox } from '@/lib/core/text'
import { evidenceInput } from '@/lib/evidence/schema'
import { changeSchema } from '@/lib/workflow/request'
import { isOneOf } from '@/lib/workflow/statuses'
import { EVENT_VERBS, LOWERING_VERBS, type EventVerb, type ONE_PERSON_VERBS } from '@/lib/workflow/verbs'

const named = { proposalId: z.uuid(), receipt: z.uuid() }
const text = z.string().trim().max(5000, 'Use at most 5000 characters.')

/** Bound to what the decider read: `seen` is its hash, `seenAt` the moment of reading. */
export const approveInput = z.strictObject({
  ...named,
  seen: z.string().regex(/^[0-9a-f]{64}$/, 'The form lacks what it was made for. Load the page again.'),
  seenAt: z.iso.datetime({ error: 'The form lacks when it was made. Load the page again.' }),
  /** Why it is proven, in the decider's words. */
  sentence: text.optional(),
})
export type ApproveInput = z.infer<typeof approveInput>

export const returnInput = z.strictObject({
  ...named,
  reason: text.min(1, 'Say why, so that it can be mended.'),
})
export type ReturnInput = z.infer<typeof returnInput>

export const withdrawInput = z.strictObject({ ...named, reason: text.optional() })
export type WithdrawInput = z.infer<typeof withdrawInput>

export const resendInput = z.strictObject(named)
export type ResendInput = z.infer<typeof resendInput>

/** As many requests as one act records, and as many as one page of those to an addressee shows. */
export const MOST_TOGETHER = 300
export const LOOKS_ON_PAGE = 20

type OnePersonVerb = (typeof ONE_PERSON_VERBS)[number]

/** What one look can be that found nothing. */
const LOOK_VERBS = ['reconfirm', 'recordNoAction'] as const satisfies readonly OnePersonVerb[]

const TOO_MANY = `Tick at most ${MOST_TOGETHER} requests, and the others after saving.`
const TICK = 'Tick the requests that this is about.'
const isOnce = (ids: readonly string[]) => new Set(ids).size === ids.length

const { effectiveOn, precision, sentence, searched, lapse, lost, reason } = changeSchema.shape
const { askId, version } = recordInput.shape
const said = { effectiveOn, precision, sentence, searched, lapse, lost, reason }
const one = z.strictObject({
  askId,
  version,
  /** What the evidence says about this one. */
  polarity: evidenceInput.shape.polarity,
  request: z.strictObject({ verb: z.enum([...EVENT_VERBS, ...LOOK_VERBS]), ...said }),
})

/** The same event, or the same look, at several requests: an entry for each, on one piece of evidence. */
export const togetherInput = z.strictObject({
  receipt: z.uuid(),
  evidence: evidenceInput.omit({ polarity: true }).optional(),
  each: z
    .array(one)
    .min(1, TICK)
    .max(MOST_TOGETHER, TOO_MANY)
    .refine((each) => isOnce(each.map((ask) => ask.askId)), 'A request is named twice.'),
  /** What cannot be recorded is left out, and the others are recorded without it. */
  isPartial: z.boolean().optional(),
})
export type TogetherInput = z.infer<typeof togetherInput>

/** What one form recorded at several requests, by its receipt. */
export const takeBackTogetherInput = z.strictObject({
  receipt: z.uuid(),
  event: z.uuid(),
  reason: z.string().trim().min(1, 'Say why.').max(1000, 'Use at most 1000 characters.'),
})
export type TakeBackTogetherInput = z.infer<typeof takeBackTogetherInput>

const tick = z.array(z.uuid(), TICK).max(MOST_TOGETHER, TOO_MANY).refine(isOnce, 'A request is ticked twice.')
/** Of every request that the form shows, as it was read. */
const versions = z.record(z.uuid(), version).optional()

/** One look at an addressee that found nothing, for all that are ticked. */
export const nothingNewForm = z.strictObject({
  receipt: z.uuid(),
  addressee: z.string().max(100),
  verb: z.enum(LOOK_VERBS),
  searched,
  tick: tick.min(1, TICK),
  version: versions,
})

export function toLookInput(form: z.infer<typeof nothingNewForm>, today: CalendarDate): TogetherInput {
  const { receipt, verb, tick, version = {} } = form
  const request = { verb, effectiveOn: today, ...(form.searched && { searched: form.searched }) }
  return { receipt, each: tick.map((id) => ({ askId: id, version: version[id] ?? 0, request })) }
}

const nothingNewQuery = z.strictObject({
  addressee: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  /** Those that nobody has looked at yet, instead of those that somebody has. */
  which: z.enum(['unchecked']).optional(),
  /** All on the page, but those looked at today. */
  tick: z.enum(['all']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  /** For how many a look has just been recorded. */
  done: z.coerce.number().int().min(1).max(MOST_TOGETHER).optional(),
})

export function readNothingNewQuery(given: Given) {
  return readAddress(nothingNewQuery, given)
}

const { url, title, kind, tier, identifiesSurvivor } = evidenceInput.partial().shape
const sentenceOfOne = z.string().trim().max(1000, 'Use at most 1000 characters.').optional()

/** What happened, as a form sends it; it comes back with what was typed, and with what was found by it. */
export const happenedForm = z
  .strictObject({
    receipt: z.uuid(),
    ...{ url, title, kind, tier, identifiesSurvivor, lapse },
    happenedOn: calendarDate.optional(),
    sentence: sentenceOfOne,
    lost: sentenceOfOne,
    q: z.string().trim().max(200, 'Use at most 200 characters.').optional(),
    tick: tick.default([]),
    verb: z.record(z.uuid(), z.enum(EVENT_VERBS)).optional(),
    version: versions,
    /** The list that the requests are of. */
    list: z.string().max(2000).optional(),
    /** What is refused is left out, and the others are recorded without it. */
    isPartial: checkbox,
    /** Nothing is recorded: requests are looked for, or it is only said what would happen. */
    search: checkbox,
    lookFirst: checkbox,
  })
  .superRefine(({ search, happenedOn, tick }, context) => {
    const missing = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (search) return
    if (!happenedOn) missing('happenedOn', 'Say when it happened.')
    if (tick.length === 0) missing('tick', TICK)
  })
export type HappenedForm = z.infer<typeof happenedForm>

/** What is not said of a request is a development. */
export function toTogetherInput(form: HappenedForm): TogetherInput {
  const { receipt, happenedOn = '', tick, version = {}, verb: verbs = {} } = form
  const { url, title, kind, tier, identifiesSurvivor } = form
  const given = { url, title, kind, tier, identifiesSurvivor }
  const isGiven = Object.values(given).some((value) => value !== undefined)
  return {
    receipt,
    ...(isGiven && { evidence: { ...given, happenedOn } }),
    isPartial: form.isPartial,
    each: tick.map((id) => {
      const verb = verbs[id] ?? 'recordDevelopment'
      return {
        askId: id,
        version: version[id] ?? 0,
        request: eventOf(verb, form),
        polarity: polarityOf(verb),
      }
    }),
  }
}

/** Each says what it has a use for; why a claim is in doubt is what happened. */
function eventOf(verb: EventVerb, form: HappenedForm): TogetherInput['each'][number]['request'] {
  const { happenedOn: effectiveOn, sentence, lapse, lost } = form
  if (verb === 'dispute') return { verb, effectiveOn, reason: sentence }
  return {
    ...{ verb, effectiveOn, sentence },
    ...(verb === 'recordLapse' && { lapse }),
    ...(verb === 'recordRegression' && { lost }),
  }
}

function polarityOf(verb: EventVerb): 'SUPPORTS' | 'CONTRADICTS' {
  return isOneOf(LOWERING_VERBS, verb) ? 'CONTRADICTS' : 'SUPPORTS'
}

/** As it was typed, right or wrong: the form says what is wrong with it. */
const typed = z.string().max(5000).optional()
/** What an address may bring: a page that is public already, and words to search. What somebody writes is in none. */
const happenedQuery = z.strictObject({
  ...{ url: typed, q: typed },
  /** All requests of a list, by the part of its address after the question mark; all ticked, and as what. */
  list: z.string().max(2000).optional(),
  tick: z.enum(['all']).optional(),
  as: z.enum(EVENT_VERBS).optional(),
  /** A page may be called anything; a bookmark brings all of it. */
  title: z
    .string()
    .transform((text) => text.trim().slice(0, 300))
    .optional(),
})
export type HappenedQuery = z.output<typeof happenedQuery>

export function readHappenedQuery(given: Given) {
  return readAddress(happenedQuery, given).query
}
