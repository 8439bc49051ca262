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

/** As a form sends it: it has a choice of its own for nobody, so that nobody is never chosen by leaving a field alone. */
export const assignForm = z.strictObject({
  ...assignInput.shape,
  personId: z.union([z.uuid(), z.literal('NOBODY')], { error: 'Choose who, or that nobody does.' }),
})

export function toAssignInput({ personId, ...form }: z.infer<typeof assignForm>): AssignInput {
  return { ...form, personId: personId === 'NOBODY' ? null : personId }
}
