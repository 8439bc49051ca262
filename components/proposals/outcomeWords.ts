import { VERB_WORDS } from '@/lib/workflow/words'
import type { PlanKind } from '@/lib/restructuring/schema'
import type { Verb } from '@/lib/workflow/verbs'
import type { ProposalState } from '@/prisma/generated/enums'

/** What became of a proposal. */
export const OUTCOME_WORDS: Readonly<Record<ProposalState, string>> = {
  PENDING: 'waits for a second person',
  APPROVED: 'approved',
  RETURNED: 'returned',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'lapsed, because nobody decided it',
}

/** Before its claim, so that nobody takes for a fact what waits or came back. */
export const STANDING_WORDS: Readonly<Record<ProposalState, string>> = {
  PENDING: 'Proposed',
  APPROVED: 'Approved',
  RETURNED: 'Returned',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Lapsed',
}

const PROPOSED: Readonly<Partial<Record<Verb, string>>> = {
  claimPartial: 'Partly implemented',
  claimImplemented: 'Implemented',
  resume: 'Taken up again',
  reopen: 'Reopened',
  closeNotImplemented: 'Ended',
  supersede: 'Replaced',
  carryOver: 'Carried over',
  resolveDispute: 'Checked again: it stands',
  correct: 'A correction',
}

const PLANNED: Readonly<Record<PlanKind, string>> = {
  SPLIT: 'Split into parts',
  MERGE: 'Merged into another',
  SUCCESSION: 'Asked of a successor',
}

/** What is proposed, in a word or two: what it would say, were it approved. `plan`: what carries it over. */
export function proposedWords(verb: Verb, plan: PlanKind | null = null): string {
  return plan ? PLANNED[plan] : (PROPOSED[verb] ?? VERB_WORDS[verb])
}
