import type { Facet } from '@/lib/recommendations/queries/facets'

type Choice = readonly [value: string, word: string]

/** The choices that leave something, each with how much; the chosen one in any case. All, uncounted, where nobody counted. */
export function offered(
  facet: Facet | undefined,
  chosen: string | undefined,
  choices: readonly Choice[],
): Choice[] {
  if (!facet) return [...choices]
  const { counts, isCut } = facet
  return choices
    .filter(([value]) => isCut || value === chosen || counts.has(value))
    .map(([value, word]) => {
      const count = counts.get(value)
      if (count === undefined) return [value, isCut ? word : `${word} (0)`]
      return [value, `${word} (${count.toLocaleString('en')}${isCut ? '+' : ''})`]
    })
}
