import { z } from 'zod'

export const followInput = z.strictObject({ ref: z.string().max(40), receipt: z.uuid() })
export type FollowInput = z.infer<typeof followInput>
