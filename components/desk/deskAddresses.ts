import type { Verb } from '@/lib/workflow/verbs'

const of = (ref: string) => `/desk/recommendations/${encodeURIComponent(ref)}`

/** Where things are on the desk. */
export const desk = {
  recommendation: of,
  request: (ref: string, askId: string) => `${of(ref)}#request-${askId}`,
  record: (ref: string, askId: string, verb?: Verb) =>
    `${of(ref)}/record?ask=${askId}${verb ? `&verb=${verb}` : ''}`,
  takeBack: (ref: string, askId: string, entryId: string) =>
    `${of(ref)}/record?ask=${askId}&verb=takeBack&entry=${entryId}`,
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
  draft: '/desk/recommendations/new',
} as const
