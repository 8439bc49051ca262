import { z } from 'zod'
import { checkbox, optional, paragraphs, version } from '@/lib/core/text'
import { Assessment, CriterionKind } from '@/prisma/generated/enums'

const wording = {
  kind: z.enum(CriterionKind),
  text: paragraphs('Say what has to be so.', 500),
  howToVerify: optional(paragraphs('Say how to verify it.', 1000)),
  isRequired: checkbox,
}

export const addCriterionInput = z.strictObject({ askId: z.uuid(), receipt: z.uuid(), ...wording })
export type AddCriterionInput = z.infer<typeof addCriterionInput>

export const changeCriterionInput = z.strictObject({
  criterionId: z.uuid(),
  receipt: z.uuid(),
  /** When what it says was written, in milliseconds, as it was read. */
  version,
  ...wording,
})
export type ChangeCriterionInput = z.infer<typeof changeCriterionInput>

export const assessCriterionInput = z.strictObject({
  criterionId: z.uuid(),
  receipt: z.uuid(),
  /** The same: what is assessed is what was read. */
  version,
  assessment: z.enum(Assessment, 'Say whether it is so.'),
  /** Pieces of evidence of the same request. */
  evidenceIds: z.array(z.uuid()).max(50, 'Name at most 50 pieces of evidence.').default([]),
  note: optional(paragraphs('Say why.', 2000)),
})
export type AssessCriterionInput = z.infer<typeof assessCriterionInput>

/** The same as forms send them, with the page to go back to. */
const place = { ref: z.string().max(40), askId: z.uuid() }
export const addCriterionForm = z.strictObject({ ...addCriterionInput.shape, ...place })
export const changeCriterionForm = z.strictObject({ ...changeCriterionInput.shape, ...place })
export const assessCriterionForm = z.strictObject({ ...assessCriterionInput.shape, ...place })
