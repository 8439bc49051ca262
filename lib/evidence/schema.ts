import { z } from 'zod'
import { calendarDate } from '@/lib/core/dates'
import { EvidenceKind, Polarity, Visibility } from '@/prisma/generated/enums'

/** Only what a browser can open and a reader can check: http or https, nothing with a password in it. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Give a whole address, beginning with https://' })
  .max(2000, 'The address is longer than 2,000 characters.')
  .refine((url) => {
    const { username, password } = new URL(url)
    return username === '' && password === ''
  }, 'Leave the name and password out of the address.')
  // As a browser writes it: signs that turn the direction of reading would disguise where it leads.
  .transform((url) => new URL(url).href)

/** What is left out is suggested: kind and tier from the address, visibility from the kind. */
export const evidenceInput = z.strictObject({
  url: webAddress.optional(),
  archiveUrl: webAddress.optional(),
  /** A file that this person has sent. */
  uploadId: z.uuid().optional(),
  title: z.string().trim().max(300, 'Keep the title within 300 characters.').optional(),
  kind: z.enum(EvidenceKind).optional(),
  tier: z.union([z.literal([1, 2, 3, 4]), z.enum(['1', '2', '3', '4']).transform(Number)]).optional(),
  polarity: z.enum(Polarity).optional(),
  visibility: z.enum(Visibility).optional(),
  identifiesSurvivor: z.boolean().optional(),
  happenedOn: calendarDate,
  publishedOn: calendarDate.optional(),
})
export type EvidenceInput = z.infer<typeof evidenceInput>

export const attachInput = z.strictObject({
  askId: z.uuid(),
  receipt: z.uuid(),
  evidence: evidenceInput,
})
export type AttachInput = z.infer<typeof attachInput>

/** The same as a form sends it, all fields side by side. */
export const attachForm = z.strictObject({
  ref: z.string().max(40),
  ...attachInput.omit({ evidence: true }).shape,
  ...evidenceInput.shape,
})
export type AttachForm = z.infer<typeof attachForm>

export function toAttachInput(form: AttachForm): AttachInput {
  const { askId, receipt } = form
  return { askId, receipt, evidence: evidenceInput.strip().parse(form) }
}
