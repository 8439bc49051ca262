/** What Next.js hands to a page of the part of its address after the question mark. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** Of a parameter that is given twice the first counts. */
export function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
