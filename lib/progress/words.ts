/** How the public pages say what a recommendation is. Each table is total over the enumeration it stands for. */
export const PILLARS = ['PREVENTION', 'PROTECTION', 'PROSECUTION', 'PARTNERSHIP'] as const
export type Pillar = (typeof PILLARS)[number]
export const PILLAR_WORDS: Readonly<Record<Pillar, string>> = {
  PREVENTION: 'Prevention',
  PROTECTION: 'Protection',
  PROSECUTION: 'Prosecution',
  PARTNERSHIP: 'Partnership',
}

export const LEVELS = ['US_FEDERAL', 'US_STATE', 'INTERNATIONAL', 'PRIVATE_SECTOR', 'CIVIL_SOCIETY'] as const
export type Level = (typeof LEVELS)[number]
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  US_FEDERAL: 'US federal',
  US_STATE: 'US states',
  INTERNATIONAL: 'International',
  PRIVATE_SECTOR: 'Private sector',
  CIVIL_SOCIETY: 'Civil society',
}

const EXPLICITNESS_WORDS: Readonly<Record<string, string>> = {
  EXPLICIT: 'A listed recommendation',
  PROSE: 'Said in running text',
  IMPLIED: 'Implied by what it says works',
}

const DOCUMENT_KIND_WORDS: Readonly<Record<string, string>> = {
  PRESS_RELEASE: 'Press release',
  ARTICLE: 'Article',
  BLOG_POST: 'Blog post',
  ANALYSIS: 'Analysis',
  REPORT_CHAPTER: 'Chapter of a report',
}

const words = new Map<string, string>(
  [PILLAR_WORDS, LEVEL_WORDS, EXPLICITNESS_WORDS, DOCUMENT_KIND_WORDS].flatMap((table) =>
    Object.entries(table),
  ),
)

/** The word for a code as published. A code that is newer than this page reads as itself, in lower case. */
export function wordFor(code: string): string {
  return words.get(code) ?? code.toLowerCase().replaceAll('_', ' ')
}
