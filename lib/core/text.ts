import { z } from 'zod'

/** Pieces of schemas for what people type: trimmed and in one Unicode form. */

/** One line that must be there; `missing` is said when it is not. */
export function line(missing: string, most = 200) {
  return text(missing, most, (typed) => typed.replace(/\s+/g, ' '))
}

/** Several lines that must be there. Line ends become `\n`: a browser sends two characters. */
export function paragraphs(missing: string, most = 5000) {
  return text(missing, most, (typed) => typed.replace(/\r\n?/g, '\n'))
}

/** The same, where nothing typed, which a form leaves out, is null. */
export function optional(kind: ReturnType<typeof text>) {
  return kind.optional().transform((typed) => typed ?? null)
}

/** Kept in lower case: nobody remembers how they wrote theirs. */
export function emailAddress(missing: string) {
  return line(missing, 254)
    .pipe(z.email('Enter an email address like name@example.org.'))
    .transform((typed) => typed.toLowerCase())
}

/** An empty box is not sent at all. */
export const checkbox = z.boolean().default(false)

/** The number of the version that a form was opened with. */
export const version = z.coerce.number('The form has lost its version. Load the page again.').int().positive()

function text(missing: string, most: number, tidy: (typed: string) => string) {
  return z
    .string(missing)
    .transform((typed) => tidy(typed.normalize('NFC')).trim())
    .pipe(z.string().min(1, missing).max(most, `Use at most ${most} characters.`))
}

/** Something that a reader can see: white space, format signs and fillers alone say nothing. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}\p{C}\u2800]/u.test(text)
}

/** One LIKE pattern for each word of a text, or for each piece given; the signs that LIKE knows mean themselves, a hyphen finds a space too. */
export function likePatterns(text: string | readonly string[]): string[] {
  const words = typeof text === 'string' ? text.split(/\s+/).filter((word) => word !== '') : text
  return [...new Set(words)].map(
    (word) => `%${word.replace(/[\\%_]/g, '\\$&').replace(/[-\u2010\u2011]/g, '_')}%`,
  )
}

/** What comes from an address may be anything: only this is ever asked of a column of ids. */
export function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success
}
