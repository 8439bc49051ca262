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
  demand: (slug: string) => `/${lang}/demands/${encodeURIComponent(slug)}`,
})

/** The same view as data. */
export const data = {
  json: (filter: RecommendationFilter = {}, page = 1) =>
    `/api/v1/recommendations${queryString(filter, page)}`,
  csv: (filter: RecommendationFilter = {}) => `/api/v1/recommendations.csv${queryString(filter)}`,
  recommendation: (ref: string) => `/api/v1/recommendations/${encodeURIComponent(ref)}`,
  /** The public copy of a file, by its SHA-256. */
  file: (sha256: string) => `/api/files/${sha256}`,
}
