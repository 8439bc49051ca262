import { z } from 'zod'
import { Explicitness, Level, Pillar, Strength } from '@/prisma/generated/enums'

const line = (most: number) =>
  z.string().trim().min(1, 'Fill this in.').max(most, `Keep it within ${most} characters.`)

/** A new recommendation of a document that we hold: a draft until a lead publishes it. */
export const draftInput = z.strictObject({
  receipt: z.uuid(),
  documentSlug: z.string(),
  title: line(120),
  statement: line(1000),
  excerpt: z
    .string()
    .trim()
    .refine((text) => text.split(/\s+/).length <= 12, 'Quote at most 12 words, in a row.')
    .optional(),
  locator: line(200),
  explicitness: z.enum(Explicitness),
  strength: z.enum(Strength),
  pillar: z.enum(Pillar),
  level: z.enum(Level),
  themes: z.array(z.string()),
  addressees: z
    .array(z.string())
    .min(1, 'Choose who must act; “Nobody named” where the document names nobody.'),
})
export type DraftInput = z.infer<typeof draftInput>
