import { z } from 'zod'

/** Pieces of form schemas: what people type, trimmed and in one Unicode form. Lengths are in characters. */

/** One line that must be there; `missing` is said when it is not. */
export function line(missing: string, most = 200) {
  return text(missing, most, (typed) => typed.replace(/\s+/g, ' '))
}

/** Several lines that must be there. Line ends become `\n`: a browser sends two characters. */
export function paragraphs(missing: string, most = 5000) {
  return text(missing, most, (typed) => typed.replace(/\r\n?/g, '\n'))
}

/** The same, where nothing typed means null. */
export function optional(kind: ReturnType<typeof text>) {
  return z
    .string()
    .transform((typed) => (typed.trim() === '' ? null : typed))
    .pipe(kind.nullable())
}

/** Kept in lower case: nobody remembers how they wrote theirs. */
export function emailAddress(missing: string) {
  return line(missing, 254)
    .pipe(z.email('Enter an email address like name@example.org.'))
    .transform((typed) => typed.toLowerCase())
}

/** A ticked box is sent as its value, an empty one not at all. */
export const checkbox = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on')

/** The number of the version that a form was opened with. */
export const version = z.coerce.number('Load the page again: the form has lost its version.').int().positive()

function text(missing: string, most: number, tidy: (typed: string) => string) {
  return z
    .string(missing)
    .transform((typed) => tidy(typed.normalize('NFC')).trim())
    .pipe(z.string().min(1, missing).max(most, `Use at most ${most} characters.`))
}
