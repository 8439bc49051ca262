import { z } from 'zod'
import { checkbox, line, optional, paragraphs } from '@/lib/core/text'

/** A text as a lead saw it: its place, the hash of its words, and which word of a lead stood on it. */
const seen = z.strictObject({
  noun: z.enum(['ENTRY', 'EVIDENCE', 'CRITERION']),
  key: z.uuid(),
  field: z.string().min(1).max(40),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  decisionId: z.uuid().nullish(),
})
export type Seen = z.infer<typeof seen>

export const clearInput = z.strictObject({
  receipt: z.uuid(),
  items: z.array(seen).min(1, 'Tick what you decide about.').max(500),
  /** False: it stays inside. */
  isPublic: z.boolean(),
  reason: optional(paragraphs('Say why it stays inside.', 1000)),
  hasLooked: checkbox,
})
export type ClearInput = z.output<typeof clearInput>

/** As a form sends it: one value for each box that is ticked. */
export const clearForm = z
  .strictObject({
    receipt: z.uuid(),
    from: z.string().max(400),
    items: z.array(z.string().transform(readSeen)).min(1, 'Tick what you decide about.').max(500),
    decision: z.enum(['publish', 'keep'], { error: 'Choose whether it becomes public or stays inside.' }),
    reason: clearInput.shape.reason,
    hasLooked: checkbox,
  })
  .transform(({ decision, ...rest }) => ({ ...rest, isPublic: decision === 'publish' }))

export function writeSeen({ noun, key, field, textSha256, decisionId }: Seen): string {
  return [noun, key, field, textSha256, decisionId ?? ''].join('/')
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
export const publishAgainInput = z.strictObject({ receipt: z.uuid(), ref })

/** What can be removed for safety: one thing, with all that repeats its words. */
export const EXPUNGEABLE = [
  'entry',
  'proposal',
  'evidence',
  'criterion',
  'comment',
  'assignment',
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
