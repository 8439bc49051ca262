import { z } from 'zod'
import { readAddress, type Given } from '@/lib/core/address'
import { canonicalRef } from '@/lib/core/reference'
import { checkbox, line, optional, paragraphs } from '@/lib/core/text'
import { approveInput } from '@/lib/proposals/schema'

/** A text as a lead saw it: its place, the hash of its words, and which word of a lead stood on it. */
const seen = z.strictObject({
  noun: z.enum(['ENTRY', 'EVIDENCE', 'CRITERION']),
  key: z.uuid(),
  field: z.string().min(1).max(40),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  decisionId: z.uuid().nullish(),
})
export type Seen = z.infer<typeof seen>

const MOST_AT_ONCE = 500
const TICK = 'Tick what you decide about.'
const TOO_MANY = `Decide about at most ${MOST_AT_ONCE} places at once: untick some, and take them after this.`

export const clearInput = z.strictObject({
  receipt: z.uuid(),
  items: z.array(seen).min(1, TICK).max(MOST_AT_ONCE, TOO_MANY),
  /** False: it stays inside. */
  isPublic: z.boolean(),
  reason: optional(paragraphs('Say why it stays inside.', 1000)),
  hasLooked: checkbox,
})
export type ClearInput = z.output<typeof clearInput>

/** As a form sends it: one value for each box that is ticked; where the same words wait at many places, it names each. */
export const clearForm = z
  .strictObject({
    receipt: z.uuid(),
    // Nothing is sent of an empty field: the plain queue.
    from: z.string().max(400).default(''),
    items: z
      .array(z.string().transform(readEachSeen))
      .min(1, TICK)
      .transform((boxes) => boxes.flat())
      .refine((items) => items.length <= MOST_AT_ONCE, TOO_MANY),
    decision: z.enum(['publish', 'keep'], { error: 'Choose whether it becomes public or stays inside.' }),
    reason: clearInput.shape.reason,
    hasLooked: checkbox,
  })
  .transform(({ decision, ...rest }) => ({ ...rest, isPublic: decision === 'publish' }))

export function writeSeen({ noun, key, field, textSha256, decisionId }: Seen): string {
  return [noun, key, field, textSha256, decisionId ?? ''].join('/')
}

function readEachSeen(values: string, context: z.RefinementCtx): Seen[] {
  return values.split(' ').map((value) => readSeen(value, context))
}

function readSeen(value: string, context: z.RefinementCtx): Seen {
  const [noun, key, field, textSha256, decisionId] = value.split('/')
  const read = seen.safeParse({ noun, key, field, textSha256, decisionId: decisionId || null })
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'Load the page again: this choice is not understood.' })
  return z.NEVER
}

const ref = z.string().max(40)

export const publishDraftInput = z.strictObject({
  receipt: z.uuid(),
  ref,
  /** As it was read. */
  version: z.coerce.number().int(),
  hasLooked: checkbox,
})
export const retractInput = z.strictObject({
  receipt: z.uuid(),
  ref,
  reason: line('Say why the page is retracted. The public reads it.', 1000),
  hasLooked: checkbox,
})
export const retractForm = retractInput.extend({
  isSure: checkbox.refine(Boolean, 'Tick that this page is to be retracted.'),
})
export const approvePlanInput = approveInput.extend({ hasLooked: checkbox })
export type ApprovePlanInput = z.output<typeof approvePlanInput>

export const publishAgainInput = z.strictObject({ receipt: z.uuid(), ref })

/** What can be removed for safety: one thing, with all that repeats its words. */
export const EXPUNGEABLE = [
  'entry',
  'proposal',
  'evidence',
  'criterion',
  'comment',
  'assignment',
  'contact',
  'recommendation',
] as const
export type Expungeable = (typeof EXPUNGEABLE)[number]

export const expungeInput = z.strictObject({
  receipt: z.uuid(),
  noun: z.enum(EXPUNGEABLE),
  key: z.uuid(),
})
export const expungeForm = expungeInput.extend({
  isSure: checkbox.refine(Boolean, 'Tick that you want to remove it: it cannot be brought back.'),
})
export const lookInput = z.strictObject({ receipt: z.uuid(), id: z.uuid() })

/** However it is written. */
export const reference = z.string().transform((typed, context) => {
  const ref = canonicalRef(typed)
  if (ref !== null) return ref
  context.addIssue({ code: 'custom', message: 'Enter a reference, such as CFR-3.' })
  return z.NEVER
})

/** Which texts of the queue are shown; every view has an address. */
const queueFilter = z.strictObject({
  /** Of this recommendation and its parts. */
  ref: reference.optional(),
  /** By its short name. */
  document: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  kind: z.enum(['entry', 'evidence', 'criterion', 'draft']).optional(),
  /** The check found something in it. */
  marked: z.enum(['yes']).optional(),
  /** Not what waits, but what a lead kept inside, or made public: to say otherwise. */
  decided: z.enum(['kept', 'public']).optional(),
})
export type QueueFilter = z.infer<typeof queueFilter>

const queueQuery = queueFilter.extend({
  /** The last recommendation of the page before: what is decided meanwhile moves nothing. */
  after: reference.optional(),
  /** Everything on the page that the check found nothing in is ticked. */
  tick: z.enum(['clean']).optional(),
})
export type QueueQuery = z.infer<typeof queueQuery>

export function readQueueQuery(given: Given) {
  return readAddress(queueQuery, given)
}

/** `/desk/publication?ref=CFR-6`, keys in a fixed order: one view, one address. */
export function queueAddress(query: QueueQuery): string {
  const search = new URLSearchParams()
  for (const key of queueQuery.keyof().options) if (query[key] !== undefined) search.set(key, query[key])
  return `/desk/publication${search.size === 0 ? '' : `?${search}`}`
}
