import type { AskedPoint } from '@/lib/workflow/past'
import { queryString, type RecommendationFilter } from '@/lib/progress/filter'

/** Every address of the public site, made in one place. All begin with the language. */
export const addresses = (lang: string) => ({
  overview: `/${lang}`,
  recommendations: (filter: RecommendationFilter = {}, page = 1) =>
    `/${lang}/recommendations${queryString(filter, page)}`,
  recommendation: (ref: string) => `/${lang}/recommendations/${encodeURIComponent(ref)}`,
  documents: `/${lang}/documents`,
  document: (slug: string) => `/${lang}/documents/${encodeURIComponent(slug)}`,
  data: `/${lang}/data`,
  check: `/${lang}/check`,
  demands: `/${lang}/demands`,
  /** The same pages as of an earlier day, and as it was known then: addresses for good. */
  past: (point: AskedPoint & { asOf: string }) => pastAddresses(`/${lang}/at/${pointPath(point)}`),
  changes: (from: string, to: string) => `/${lang}/changes/${from}/${to}`,
  demand: (slug: string) => `/${lang}/demands/${encodeURIComponent(slug)}`,
})

/** The same view as data. */
export const data = {
  json: (filter: RecommendationFilter = {}, page = 1, point: AskedPoint = {}) =>
    `/api/v1/recommendations${withPoint(queryString(filter, page), point)}`,
  csv: (filter: RecommendationFilter = {}, point: AskedPoint = {}) =>
    `/api/v1/recommendations.csv${withPoint(queryString(filter), point)}`,
  recommendation: (ref: string) => `/api/v1/recommendations/${encodeURIComponent(ref)}`,
  /** The public copy of a file, by its SHA-256. */
  file: (sha256: string) => `/api/files/${sha256}`,
}

function pastAddresses(base: string) {
  return {
    overview: base,
    recommendations: (filter: RecommendationFilter = {}, page = 1) =>
      `${base}/recommendations${queryString(filter, page)}`,
    recommendation: (ref: string) => `${base}/recommendations/${encodeURIComponent(ref)}`,
  }
}

function pointPath({ asOf, knownAt }: AskedPoint & { asOf: string }): string {
  return knownAt === undefined ? asOf : `${asOf}/known/${encodeURIComponent(knownAt)}`
}

function withPoint(query: string, { asOf, knownAt }: AskedPoint): string {
  const search = new URLSearchParams(query)
  if (asOf !== undefined) search.set('asOf', asOf)
  if (knownAt !== undefined) search.set('knownAt', knownAt)
  return search.size === 0 ? '' : `?${search}`
}
