import { z } from 'zod'
import { calendarDate } from '@/lib/core/dates'

/** Who looks after a recommendation from a day on. No person: nobody does. */
export const assignInput = z.strictObject({
  ref: z.string(),
  receipt: z.uuid(),
  duty: z.enum(['OWNER', 'DEPUTY']),
  personId: z.uuid().nullable(),
  effectiveOn: calendarDate,
  note: z.string().trim().max(2000, 'Keep the note within 2,000 characters.').optional(),
})
export type AssignInput = z.infer<typeof assignInput>
