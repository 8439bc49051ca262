import { z } from 'zod'
import { calendarDate, PRECISIONS } from '@/lib/core/dates'
import {
  AddresseeKind,
  DocumentKind,
  Explicitness,
  Level,
  Pillar,
  Priority,
  Strength,
} from '@/prisma/generated/enums'

/** A recommendation's reference: CFR-3, of a part CFR-3b. */
export const REFERENCE = /^[A-Z]{2,5}-[1-9]\d*[a-z]?$/
/** More would be copying. */
const MOST_WORDS_QUOTED = 12

const ref = z.string().regex(REFERENCE)
const slug = z.string().regex(/^[a-z0-9-]+$/)
const text = z.string().trim().min(1)

export const corpusRecommendation = z
  .strictObject({
    ref,
    parent: ref.nullable(),
    title: text.max(80),
    statement: text,
    excerpt: text.nullable(),
    locator: text,
    explicitness: z.enum(Explicitness),
    strength: z.enum(Strength),
    pillar: z.enum(Pillar),
    themes: z.array(slug).min(1),
    level: z.enum(Level),
    addressees: z.array(slug),
    priority: z.enum(Priority),
    priorityReason: text.nullable(),
    caution: text.nullable(),
  })
  .refine(
    ({ excerpt }) => (excerpt ?? '').split(/\s+/).length <= MOST_WORDS_QUOTED,
    'an excerpt has at most 12 words',
  )
  .refine(
    ({ priority, priorityReason }) => (priority === 'HIGH') === (priorityReason !== null),
    'a high priority has a reason',
  )
  .refine(
    ({ ref, parent }) => parent === (/[a-z]$/.test(ref) ? ref.slice(0, -1) : null),
    'CFR-3b is a part of CFR-3',
  )

export const corpusDocument = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,5}$/),
  slug,
  title: text,
  publisher: text.nullable(),
  authors: z.array(text),
  publishedOn: calendarDate.nullable(),
  publishedPrecision: z.enum(PRECISIONS).nullable(),
  kind: z.enum(DocumentKind),
  url: z.url().nullable(),
  rights: text,
  note: text.nullable(),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  recommendations: z.array(corpusRecommendation),
})

export const corpusAddressee = z.strictObject({ slug, name: text, kind: z.enum(AddresseeKind) })
export const corpusTheme = z.strictObject({ slug, name: text })
export const corpusDemand = z.strictObject({
  slug,
  title: text,
  statement: text,
  recommendations: z.array(ref).min(2),
})

/** Why a paragraph gives no recommendation, or none that was not counted already. */
const WITHOUT = [
  'TITLE',
  'HEADING',
  'DATE',
  'BACKGROUND',
  'REPEATED',
  'ATTRIBUTION',
  'LICENSE',
  'SOURCES',
  'HOTLINE',
  'NAVIGATION',
  'ADVERTISEMENT',
] as const

/** Every paragraph of a document: what was taken from it, or why nothing. */
export const coverage = z.record(
  slug,
  z.array(
    z.strictObject({
      paragraph: z.number().int(),
      /** Its first words, at most five, to find it by. */
      opening: text,
      references: z.array(ref),
      reason: z.enum(WITHOUT).nullable(),
    }),
  ),
)

export type CorpusDocument = z.infer<typeof corpusDocument>
export type CorpusRecommendation = z.infer<typeof corpusRecommendation>
export type Corpus = {
  documents: CorpusDocument[]
  addressees: z.infer<typeof corpusAddressee>[]
  themes: z.infer<typeof corpusTheme>[]
  demands: z.infer<typeof corpusDemand>[]
  coverage: z.infer<typeof coverage>
}
