import { z } from 'zod'
import { Invalid } from '@/lib/core/errors'
import { draftInput } from '@/lib/recommendations/schema'
import { checkbox, optional, paragraphs } from '@/lib/core/text'

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
export const PLAN_KINDS = ['SPLIT', 'MERGE', 'SUCCESSION'] as const satisfies readonly Plan['kind'][]
export type PlanKind = (typeof PLAN_KINDS)[number]

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

/** What is typed of a part is looked at once the whole form is sent: another part may be asked for before. */
const typed = z.string().max(5000).optional()
const versions = z.record(z.uuid(), z.coerce.number().int())
const { receipt, reason, earlierId } = proposePlanInput.shape
const named = { receipt, reason, earlierId, version: versions.optional() }

export const typedPart = z.strictObject({
  ...{ title: typed, statement: typed, excerpt: typed, locator: typed },
  askIds: z.array(z.uuid()).optional(),
})
export const splitForm = z.strictObject({
  ...named,
  reason: optional(named.reason),
  ref: z.string().max(40),
  part: z.record(z.string().regex(/^\d{1,2}$/), typedPart).optional(),
  /** Nothing is proposed: the form comes back with one part more. */
  lookFirst: checkbox,
})
export type SplitForm = z.output<typeof splitForm>
export const mergeForm = z.strictObject({
  ...named,
  ref: z.string().max(40),
  into: z.string('Enter the reference of the other recommendation.').trim().min(1).max(40),
})
export const successionForm = z.strictObject({
  ...named,
  addressee: z.string().max(100),
  successor: z.uuid('Choose who has taken its place.'),
})

export function readPlan(plan: unknown): Plan | null {
  return plan === null || plan === undefined ? null : planSchema.parse(plan)
}

/** On every request that is left behind. */
export function askIdsOf({ asks }: Pick<Plan, 'asks'>): string[] {
  return asks.map(({ askId }) => askId)
}

/** What a form has read of each request. */
export function asRead(version: Readonly<Record<string, number>> = {}): Plan['asks'] {
  return Object.entries(version).map(([askId, one]) => ({ askId, version: one }))
}

/** Each part that something is said of, or everything that is wrong with one, at its field. */
export function readParts({ part = {} }: Pick<SplitForm, 'part'>): PartInput[] {
  const said = Object.entries(part).filter(([, { askIds: _askIds, ...words }]) =>
    Object.values(words).some(Boolean),
  )
  const parts = said.map(([at, one]) => ({ at, read: partInput.safeParse(one) }))
  const problems = parts.flatMap(({ at, read }) =>
    (read.error?.issues ?? []).map(({ path, message }) => ({
      ...{ field: `part.${at}.${path.join('.')}`, code: 'INVALID', message },
    })),
  )
  if (problems.length > 0) throw new Invalid(problems.map(({ message }) => message).join(' '), problems)
  const few = 'A split has at least two parts. Say what the second one asks.'
  if (parts.length < 2) throw new Invalid(few, [{ field: 'part.1.title', code: 'INVALID', message: few }])
  return parts.flatMap(({ read }) => read.data ?? [])
}

/** Why it is split, once it is sent in earnest. Throws Invalid. */
export function reasonOf({ reason }: { reason: string | null }): string {
  if (reason !== null) return reason
  const message = 'Say why.'
  throw new Invalid(message, [{ field: 'reason', code: 'INVALID', message }])
}
