import { z } from 'zod'
import { draftInput } from '@/lib/recommendations/schema'
import { optional, paragraphs } from '@/lib/core/text'

/** As many requests as one decider reads at once. */
export const MOST_CARRIED = 200

/** A request that is left behind, as whoever proposed it had read it. */
const leftBehind = z.strictObject({ askId: z.uuid(), version: z.number().int() })
const asks = z.array(leftBehind).min(1).max(MOST_CARRIED)

const { title, statement, locator } = draftInput.shape
const excerpt = draftInput.shape.excerpt.transform((typed) => typed || null)

/** One of the parts that a recommendation becomes, with which of its requests it takes on. */
export const partInput = z.strictObject({
  ...{ title, statement, locator, excerpt },
  askIds: z.array(z.uuid(), 'Tick at least one of those who are asked.').min(1).max(50),
})
export type PartInput = z.output<typeof partInput>
const part = partInput.extend({ excerpt: z.string().nullable() })

/** What a split, a merge or a succession carries where; kept with its proposal, word for word. */
export const planSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('SPLIT'),
    recommendationId: z.uuid(),
    asks,
    parts: z.array(part).min(2).max(12),
  }),
  z.strictObject({ kind: z.literal('MERGE'), recommendationId: z.uuid(), asks, intoId: z.uuid() }),
  z.strictObject({ kind: z.literal('SUCCESSION'), addresseeId: z.uuid(), asks, successorId: z.uuid() }),
])
export type Plan = z.infer<typeof planSchema>
export type PlanKind = Plan['kind']

/** What the ledger says a plan is about. */
export const PLAN_EVENTS = { SPLIT: 'split', MERGE: 'merge', SUCCESSION: 'succession' } as const

export const proposePlanInput = z.strictObject({
  receipt: z.uuid(),
  plan: planSchema,
  reason: paragraphs('Say why.', 1000),
  /** The proposal that this one mends. */
  earlierId: z.uuid().optional(),
})
export type ProposePlanInput = z.output<typeof proposePlanInput>

const versions = z.record(z.uuid(), z.coerce.number().int())
const named = { receipt: z.uuid(), reason: proposePlanInput.shape.reason, version: versions.optional() }

/** As the form of a split sends it: an empty part is none. `more`: nothing is proposed, another part is asked for. */
const typedPart = z.strictObject({
  title: z.string().optional(),
  statement: z.string().optional(),
  excerpt: z.string().optional(),
  locator: z.string().optional(),
  askIds: z.array(z.uuid()).optional(),
})
export const splitForm = z.strictObject({
  ...named,
  reason: optional(named.reason),
  ref: z.string().max(40),
  part: z.record(z.string().regex(/^\d{1,2}$/), typedPart),
})
export const mergeForm = z.strictObject({
  ...named,
  ref: z.string().max(40),
  into: z.string('Enter the reference of the other recommendation.').trim().min(1).max(40),
})
export const successionForm = z.strictObject({
  ...named,
  addressee: z.string().max(100),
  successor: z.string('Choose who has taken its place.').max(100),
})

export function readPlan(plan: unknown): Plan | null {
  return plan === null || plan === undefined ? null : planSchema.parse(plan)
}

/** On every request that is left behind. */
export function askIdsOf({ asks }: Pick<Plan, 'asks'>): string[] {
  return asks.map(({ askId }) => askId)
}
