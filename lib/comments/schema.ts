import { z } from 'zod'

export const commentInput = z.strictObject({
  ref: z.string(),
  receipt: z.uuid(),
  body: z
    .string('Write something first.')
    .trim()
    .min(1, 'Write something first.')
    .max(10_000, 'Keep a note within 10,000 characters.'),
})
export type CommentInput = z.infer<typeof commentInput>

export const asideInput = z.strictObject({ commentId: z.uuid(), receipt: z.uuid() })
export type AsideInput = z.infer<typeof asideInput>
