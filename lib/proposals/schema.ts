import { z } from 'zod'

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
