import type { PileName } from '@/lib/asks/schema'
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
  card?: PileName | undefined
}

type AskedLook = {
  addressee?: string | undefined
  which?: 'unchecked' | undefined
  tick?: 'all'
  page?: number
}

/** What can be done on the desk itself, and the section of it that says so. */
export const DONE_AT = {
  nothingNew: 'due',
  undone: 'due',
  given: 'nobodys',
  answered: 'mentions',
  aside: 'mentions',
  unfollowed: 'changes',
  followed: 'changes',
  stepTaken: 'steps',
} as const
export type DeskAct = keyof typeof DONE_AT

type AskedCard = {
  which?: PileName | undefined
  ask?: string
  /** The next one after this. */
  after?: string
  /** What has just been recorded, taken back, or recorded by a colleague meanwhile. */
  did?: string
  undone?: string
  /** What waits for a second person since. */
  proposed?: string
  faster?: string
}

type AskedChecklists = { addressee?: string; page?: number; done?: 'kept' }

/** Where things are on the desk. */
export const desk = {
  recommendation: of,
  request: (ref: string, askId: string) => `${of(ref)}#request-${askId}`,
  /** `card`: one comes from a card of that pile, and goes on with the next. */
  record: (ref: string, askId: string, verb?: Verb, card?: PileName) =>
    withSearch(`${of(ref)}/record`, { ask: askId, verb, card }),
  takeBack: (ref: string, askId: string, entryId: string) =>
    `${of(ref)}/record?ask=${askId}&verb=takeBack&entry=${entryId}`,
  correct: (ref: string, askId: string, entryId: string) =>
    `${of(ref)}/record?ask=${askId}&verb=correct&entry=${entryId}`,
  /** On the way to a form: each answer that was given. */
  step: (ref: string, askId: string, given: Step) =>
    withSearch(`${of(ref)}/record`, { ask: askId, ...given }),
  start: '/desk/start',
  /** Back where one was, with what was done. */
  done: (what: DeskAct, about: { ask?: string; ref?: string } = {}) =>
    `${withSearch('/desk', { done: what, ...about })}#${DONE_AT[what]}`,
  /** Where requests get their first look. */
  happened: '/desk/happened',
  /** Where one is led after one act at several requests, and after it was taken back. */
  recordedTogether: ({ saved, of, takenBack }: { saved?: string; of?: number; takenBack?: string }) =>
    withSearch('/desk/happened', { saved, of: of?.toString(), takenBack }),
  happenedAt: (list: string) => withSearch('/desk/happened', { list }),
  nothingNew: ({ page = 1, ...asked }: AskedLook = {}) =>
    withSearch('/desk/happened/nothing-new', { ...asked, page: page > 1 ? String(page) : undefined }),
  baseline: (done?: 'dealt' | 'passed' | 'givenUp' | 'handedOn') => withSearch('/desk/baseline', { done }),
  /** Where a lead gives all of one person's to another. */
  handOn: '/desk/baseline#hand-on',
  /** One request to look at, and then the next. */
  card: (asked: AskedCard = {}) => withSearch('/desk/baseline/card', asked),
  /** Where we search, of all addressees; with one, to edit it. */
  checklists: ({ page = 1, ...asked }: AskedChecklists = {}) =>
    withSearch('/desk/checklists', { ...asked, page: page > 1 ? String(page) : undefined }),
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
  restructure: (ref: string, how?: 'split' | 'merge', mend?: string) =>
    withSearch(`${of(ref)}/restructure`, { how, mend }),
  mergeInto: (ref: string, into: string) => withSearch(`${of(ref)}/restructure`, { how: 'merge', into }),
  succession: (slug: string, mend?: string) => withSearch(`/desk/addressees/${slug}/succession`, { mend }),
  assign: (ref: string) => `${of(ref)}/assign`,
  edit: (ref: string) => `${of(ref)}/edit`,
  part: (ref: string) => `${of(ref)}/part`,
  versions: (ref: string) => `${of(ref)}/versions`,
  /** The page as it was at a point in the past. */
  at: (ref: string, point: AskedPoint) => withSearch(of(ref), point),
  compare: (pair: AskedPair = {}) => withSearch('/desk/compare', pair),
  /** What passed between us and one addressee, or with whom anything did. */
  contacts: (addressee?: string, after?: string) => withSearch('/desk/contacts', { addressee, after }),
  newContact: (about: { addressee?: string; ask?: string } = {}) => withSearch('/desk/contacts/new', about),
  correctContact: (id: string) => `/desk/contacts/new?corrects=${id}`,
  /** Have requests wait for an answer to what was sent and kept before. */
  awaitContact: (id: string) => `/desk/contacts/await?contact=${id}`,
  draft: '/desk/recommendations/new',
  people: '/desk/people',
  person: (id: string) => `/desk/people/${id}`,
  teams: '/desk/people/teams',
  library: '/desk/library',
  document: (slug: string) => `/desk/documents/${encodeURIComponent(slug)}`,
  newDocument: '/desk/documents/new',
  addressee: (slug: string) => `/desk/addressees/${encodeURIComponent(slug)}`,
  newAddressee: '/desk/addressees/new',
  demand: (slug: string) => `/desk/demands/${encodeURIComponent(slug)}`,
  newDemand: '/desk/demands/new',
  /** What waits to go public of one recommendation and its parts, or of all. */
  queue: (ref?: string) => withSearch('/desk/publication', { ref }),
  retract: (ref?: string) => withSearch('/desk/publication/retract', { ref }),
  expunge: (
    noun: 'entry' | 'evidence' | 'comment' | 'contact' | 'assignment' | 'recommendation',
    key: string,
  ) => `/desk/expunge?noun=${noun}&key=${key}`,
} as const

function withSearch(path: string, given: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) if (value !== undefined) search.set(name, value)
  return search.size === 0 ? path : `${path}?${search}`
}
