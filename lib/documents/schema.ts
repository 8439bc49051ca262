import { z } from 'zod'
import { calendarDate, PRECISIONS } from '@/lib/core/dates'
import { checkbox, line, optional, paragraphs } from '@/lib/core/text'
import { editing } from '@/lib/wordings/schema'
import { DocumentKind } from '@/prisma/generated/enums'

const CODE = 'Use 1 to 12 capital letters, such as CFR.'
const words = {
  title: line('Enter the title, as the document has it.', 300),
  publisher: optional(line('Enter who published it.', 200)),
  /** One a line. */
  authors: optional(paragraphs('Enter who wrote it.', 2000)),
  publishedOn: calendarDate.nullish().transform((date) => date ?? null),
  publishedPrecision: z.enum(PRECISIONS).nullish(),
  kind: z.enum(DocumentKind, 'Choose what kind of document it is.'),
  url: z
    .url({ protocol: /^https?$/, error: 'Enter an address that begins with https://.' })
    .max(1000)
    .nullish()
    .transform((url) => url ?? null),
  textSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 digits and letters from a to f.')
    .default(''),
  rights: line('Say what we may quote, and by what right.', 500),
  note: optional(paragraphs('Say what a reader has to know of it.', 2000)),
}

/** How exactly a date is known is nothing without one. */
function dated<
  Words extends {
    publishedOn: string | null
    publishedPrecision?: 'DAY' | 'MONTH' | 'YEAR' | null | undefined
  },
>(input: Words) {
  return {
    ...input,
    publishedPrecision: input.publishedOn === null ? null : (input.publishedPrecision ?? 'DAY'),
  }
}

export const addDocumentInput = z
  .strictObject({
    receipt: z.uuid(),
    ...words,
    /** Made from the title where nothing is typed. */
    slug: optional(line('Enter a short name.', 60)),
    code: z
      .string(CODE)
      .trim()
      .regex(/^[A-Z]{1,12}$/, CODE),
  })
  .transform(dated)
export type AddDocumentInput = z.output<typeof addDocumentInput>

export const changeDocumentInput = z
  .strictObject({ slug: z.string().max(100), ...editing, ...words, hasLooked: checkbox })
  .transform(dated)
export type ChangeDocumentInput = z.output<typeof changeDocumentInput>
