import { z } from 'zod'
import { readAddress, type Given } from '@/lib/core/address'
import { canonicalRef } from '@/lib/progress/rules'

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
