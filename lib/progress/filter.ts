import { z } from 'zod'
import { LEVELS, PILLARS } from '@/lib/progress/words'
import { IMPLEMENTATIONS } from '@/lib/workflow/statuses'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Give the short name as it stands in our addresses.')
/** A refusal that says what would do. */
const oneOf = <const T extends readonly string[]>(list: T) =>
  z.enum(list, { error: `Use one of these: ${list.join(', ')}.` })
/** Postgres cannot hold a NUL, and half a surrogate pair is no character. */
const isText = (text: string) => !/[\0\p{Surrogate}]/u.test(text)

/** Which recommendations: the same for the page, the JSON and the CSV, and its address. */
export const recommendationFilter = z.strictObject({
  /** All of its words, in any order and case. */
  text: z.string().trim().min(1).max(200).refine(isText, 'That is no text.').optional(),
  status: oneOf(IMPLEMENTATIONS).optional(),
  document: slug.optional(),
  addressee: slug.optional(),
  theme: slug.optional(),
  pillar: oneOf(PILLARS).optional(),
  level: oneOf(LEVELS).optional(),
  /** `without`: top-level recommendations alone, as the headline counts them. */
  parts: oneOf(['without']).optional(),
})
export type RecommendationFilter = z.infer<typeof recommendationFilter>

/** Counted from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000)

export const recommendationQuery = recommendationFilter.extend({ page: pageNumber.default(1) })
export type RecommendationQuery = z.infer<typeof recommendationQuery>

export const FILTER_KEYS = recommendationFilter.keyof().options

export type Given = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * For a page, which answers whatever it is asked: the part of an address that is understood, and the names of what is
 * not. An empty value is a field of the form that was left alone.
 */
export function readQuery(given: Given): { query: RecommendationQuery; unknown: string[] } {
  const known: Record<string, unknown> = {}
  const unknown: string[] = []
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === '' || (key === 'text' && typeof value === 'string' && !value.trim()))
      continue
    if (recommendationQuery.safeParse({ [key]: value }).success) known[key] = value
    else unknown.push(key)
  }
  return { query: recommendationQuery.parse(known), unknown }
}

/** `?status=IN_PROGRESS&page=2`, keys in a fixed order: one view, one address. Empty for everything. */
export function queryString(filter: RecommendationFilter, page = 1): string {
  const search = new URLSearchParams()
  for (const key of FILTER_KEYS) {
    const value = filter[key]
    if (value !== undefined) search.set(key, value)
  }
  if (page > 1) search.set('page', String(page))
  return search.size === 0 ? '' : `?${search}`
}
