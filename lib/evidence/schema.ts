import { z } from 'zod'
import { calendarDate } from '@/lib/core/dates'
import { checkbox, line, paragraphs } from '@/lib/core/text'
import { EvidenceKind, Polarity, Visibility } from '@/prisma/generated/enums'

/** Only what a browser can open and a reader can check: http or https, nothing with a password in it. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Give a whole address, beginning with https://' })
  .max(2000, 'The address is longer than 2,000 characters.')
  .refine((url) => !hasPassword(url), 'Leave the name and password out of the address.')
  // As a browser writes it: signs that turn the direction of reading would disguise where it leads.
  .transform((url) => (URL.canParse(url) ? new URL(url).href : url))

/** Of what is no address at all, that is said already. */
function hasPassword(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { username, password } = new URL(url)
  return username !== '' || password !== ''
}

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

const becauseOf = (missing: string) => paragraphs(missing, 2000)
const ofOne = { evidenceId: z.uuid(), receipt: z.uuid() }

/** In its place: everything that it says anew. The file that it has is kept, unless another is given or it is dropped. */
export const replaceInput = z.strictObject({
  ...ofOne,
  because: becauseOf('Say why it is replaced.'),
  dropsFile: checkbox,
  evidence: evidenceInput,
})
export type ReplaceInput = z.infer<typeof replaceInput>

export const replaceForm = z.strictObject({
  ...replaceInput.omit({ evidence: true }).shape,
  ...evidenceInput.shape,
})

export function toReplaceInput(form: z.infer<typeof replaceForm>): ReplaceInput {
  const { evidenceId, receipt, because, dropsFile } = form
  return { evidenceId, receipt, because, dropsFile, evidence: evidenceInput.strip().parse(form) }
}

export const withdrawInput = z.strictObject({ ...ofOne, reason: becauseOf('Say why it is withdrawn.') })
export type WithdrawInput = z.infer<typeof withdrawInput>

/** On which other request it bears, and how. */
export const bearInput = z.strictObject({
  ...ofOne,
  askId: z.uuid({ error: 'Choose whom it is asked of.' }),
  polarity: z.enum(Polarity).default('SUPPORTS'),
})
export type BearInput = z.infer<typeof bearInput>

/** Opening what is sealed: nothing but which. */
export const namedInput = z.strictObject(ofOne)
export type NamedInput = z.infer<typeof namedInput>

/** Asked again of whoever makes a public copy, and nothing is taken for the answer. */
export const copyInput = z.strictObject({
  ...ofOne,
  identifiesSurvivor: z.enum(['NO', 'YES'], 'Say whether it identifies a survivor.'),
})
export type CopyInput = z.infer<typeof copyInput>

/** What one of us has seen with their own eyes and nobody keeps. */
export const attestInput = z.strictObject({
  askId: z.uuid(),
  receipt: z.uuid(),
  title: line('Say what you have seen.', 300),
  happenedOn: calendarDate,
  polarity: z.enum(Polarity).default('SUPPORTS'),
  visibility: z.enum(Visibility).optional(),
  identifiesSurvivor: checkbox,
})
export type AttestInput = z.infer<typeof attestInput>
export const attestForm = z.strictObject({ ref: z.string().max(40), ...attestInput.shape })

export const attestationInput = z.strictObject({ attestationId: z.uuid(), receipt: z.uuid() })
export type AttestationInput = z.infer<typeof attestationInput>
