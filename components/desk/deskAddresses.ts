import type { AskedPoint } from '@/lib/workflow/past'
import type { Verb } from '@/lib/workflow/verbs'

const of = (ref: string) => `/desk/recommendations/${encodeURIComponent(ref)}`

/** Two points, each on both clocks; what is left out is the present. */
export type AskedPair = {
  from?: string | undefined
  knownFrom?: string | undefined
  to?: string | undefined
  knownTo?: string | undefined
}

type Step = {
  verb?: string | undefined
  entry?: string | undefined
  with?: string
  to?: string
  by?: string
  /** The proposal that is mended. */
  mend?: string
}

type AskedLook = {
  addressee?: string | undefined
  which?: 'unchecked' | undefined
  tick?: 'all'
  page?: number
}

/** Where things are on the desk. */
export const desk = {
  recommendation: of,
  request: (ref: string, askId: string) => `${of(ref)}#request-${askId}`,
  record: (ref: string, askId: string, verb?: Verb) =>
    `${of(ref)}/record?ask=${askId}${verb ? `&verb=${verb}` : ''}`,
  takeBack: (ref: string, askId: string, entryId: string) =>
    `${of(ref)}/record?ask=${askId}&verb=takeBack&entry=${entryId}`,
  correct: (ref: string, askId: string, entryId: string) =>
    `${of(ref)}/record?ask=${askId}&verb=correct&entry=${entryId}`,
  /** On the way to a form: each answer that was given. */
  step: (ref: string, askId: string, given: Step) =>
    withSearch(`${of(ref)}/record`, { ask: askId, ...given }),
  happened: '/desk/happened',
  nothingNew: ({ page = 1, ...asked }: AskedLook = {}) =>
    withSearch('/desk/happened/nothing-new', { ...asked, page: page > 1 ? String(page) : undefined }),
  proposals: '/desk/proposals',
  proposal: (id: string) => `/desk/proposals/${id}`,
  evidence: (ref: string, askId: string) => `${of(ref)}/evidence?ask=${askId}`,
  criteria: (ref: string, askId: string) => `${of(ref)}/criteria?ask=${askId}`,
  assess: (ref: string, askId: string, criterionId: string) =>
    `${of(ref)}/criteria?ask=${askId}&assess=${criterionId}#criterion-${criterionId}`,
  changeCriterion: (ref: string, askId: string, criterionId: string) =>
    `${of(ref)}/criteria?ask=${askId}&change=${criterionId}#criterion-${criterionId}`,
  piece: (evidenceId: string) => `/desk/evidence/${evidenceId}`,
  pieceAct: (evidenceId: string, act: 'replace' | 'withdraw' | 'serve' | 'copy') =>
    `/desk/evidence/${evidenceId}?do=${act}`,
  attestations: '/desk/evidence',
  assign: (ref: string) => `${of(ref)}/assign`,
  /** The page as it was at a point in the past. */
  at: (ref: string, point: AskedPoint) => withSearch(of(ref), point),
  compare: (pair: AskedPair = {}) => withSearch('/desk/compare', pair),
  /** What passed between us and one addressee, or with whom anything did. */
  contacts: (addressee?: string, after?: string) => withSearch('/desk/contacts', { addressee, after }),
  newContact: (about: { addressee?: string; ask?: string } = {}) => withSearch('/desk/contacts/new', about),
  correctContact: (id: string) => `/desk/contacts/new?corrects=${id}`,
  draft: '/desk/recommendations/new',
  people: '/desk/people',
  person: (id: string) => `/desk/people/${id}`,
  teams: '/desk/people/teams',
  /** What waits to go public of one recommendation and its parts, or of all. */
  queue: (ref?: string) => withSearch('/desk/publication', { ref }),
  retract: (ref?: string) => withSearch('/desk/publication/retract', { ref }),
  expunge: (noun: 'entry' | 'evidence' | 'comment' | 'contact', key: string) =>
    `/desk/expunge?noun=${noun}&key=${key}`,
} as const

function withSearch(path: string, given: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) if (value !== undefined) search.set(name, value)
  return search.size === 0 ? path : `${path}?${search}`
}
