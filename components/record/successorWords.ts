import { SUCCESSORS } from '@/lib/workflow/request'

export type SuccessorKind = (typeof SUCCESSORS)[number]

/** What can take the place of a request. */
export const SUCCESSOR_WORDS: Readonly<Record<SuccessorKind, string>> = {
  RECOMMENDATION: 'Another recommendation',
  ADDRESSEE: 'The same, asked of another addressee',
  INSTRUMENT: 'A law, a programme or a treaty',
}

export function isSuccessorKind(kind: string | undefined): kind is SuccessorKind {
  return SUCCESSORS.some((one) => one === kind)
}
