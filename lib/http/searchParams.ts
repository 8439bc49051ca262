import { isUnreadable } from './input'

/** What Next.js hands to a page of the part of its address after the question mark. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** Of a parameter that is given twice the first counts; what no text of ours can hold is as good as not given. */
export function oneOf(value: string | string[] | undefined): string | undefined {
  const [one] = Array.isArray(value) ? value : [value]
  return one !== undefined && isUnreadable(one) ? undefined : one
}

/** Of the sentences that a page has, the one that is asked for; null for anything else, and for what every object has. */
export function sentenceOf(
  sentences: Readonly<Record<string, string>>,
  value: string | string[] | undefined,
): string | null {
  const asked = oneOf(value)
  return asked !== undefined && Object.hasOwn(sentences, asked) ? (sentences[asked] ?? null) : null
}
