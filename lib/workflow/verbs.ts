import { CLAIMED, IMPLEMENTATIONS, OPEN, type Implementation } from '@/lib/workflow/statuses'

export const VERBS = [
  'recordNoAction',
  'recordCommitment',
  'recordProgress',
  'recordDevelopment',
  'recordLapse',
  'claimPartial',
  'claimImplemented',
  'recordRegression',
  'resume',
  'closeNotImplemented',
  'supersede',
  'reopen',
  'carryOver',
  'recordResponse',
  'reconfirm',
  'dispute',
  'resolveDispute',
  'takeBack',
  'correct',
] as const
export type Verb = (typeof VERBS)[number]

/** One person enters these and they count at once. resume into IN_PROGRESS, and correct before release, also take one. */
export const ONE_PERSON_VERBS = [
  'recordNoAction',
  'recordCommitment',
  'recordProgress',
  'recordDevelopment',
  'recordLapse',
  'recordRegression',
  'recordResponse',
  'reconfirm',
  'dispute',
  'takeBack',
] as const satisfies readonly Verb[]

/** What one event can be for a request; a claim says more than can be said of several at once. */
export const EVENT_VERBS = [
  'recordDevelopment',
  'recordCommitment',
  'recordProgress',
  'recordLapse',
  'recordRegression',
  'dispute',
] as const satisfies readonly (typeof ONE_PERSON_VERBS)[number][]
export type EventVerb = (typeof EVENT_VERBS)[number]

/** They take a claim down, or doubt it. */
export const LOWERING_VERBS = ['recordRegression', 'dispute'] as const satisfies readonly Verb[]

export const NEEDS = [
  'whatWasSearched',
  'evidenceOfTier1To3',
  'evidenceOfTier1Or2',
  'aSentence',
  'kindOfLapse',
  'someEvidence',
  'aRequiredCriterionMet',
  'theRemainder',
  'everyRequiredCompletionCriterionMet',
  'contradictionsAnswered',
  'verifiersSentence',
  'reverifyBy',
  'contradictingEvidenceNewerThanTheClaim',
  'whatWasLost',
  'theTargetsNeeds',
  'aReason',
  'kindOfEnding',
  'whatRemainsAtRisk',
  'aSuccessorWithoutCycle',
  'aPlaceWithoutCycle',
  'aResponse',
  'addresseesWordsOrDocument',
  'proofOfSending',
  'remainderOfAPartialAcceptance',
  'anAnswer',
  'theClaimStillProven',
] as const
export type Need = (typeof NEEDS)[number]

export type Decider = 'VERIFIER' | 'LEAD'

export type Rule = {
  /** The states it starts from. takeBack and correct start from an entry instead: their from is empty. */
  from: readonly Implementation[]
  /** The states it can lead to; SAME carries no state. */
  to: readonly Implementation[] | 'SAME'
  proposes: 'EDITOR' | 'AUTHOR'
  /** Who decides after the proposer. Null: it counts at once. */
  decides: null | Decider | 'VERIFIER_OF_A_CLAIM' | 'VERIFIER_ONCE_PUBLIC'
  needs: readonly Need[]
}

const ANY = IMPLEMENTATIONS
const OPEN_BUT_REGRESSED = OPEN.filter((state) => state !== 'REGRESSED')

/** domain.md "Verbs", row by row. Every pair that is not here is refused. Each also needs its date. */
export const VERB_TABLE: Readonly<Record<Verb, Rule>> = {
  recordNoAction: {
    from: ['NOT_ASSESSED', 'NO_ACTION'],
    to: ['NO_ACTION'],
    proposes: 'EDITOR',
    decides: null,
    needs: ['whatWasSearched'],
  },
  recordCommitment: {
    from: ['NOT_ASSESSED', 'NO_ACTION'],
    to: ['COMMITTED'],
    proposes: 'EDITOR',
    decides: null,
    needs: ['evidenceOfTier1To3'],
  },
  recordProgress: {
    from: ['NOT_ASSESSED', 'NO_ACTION', 'COMMITTED'],
    to: ['IN_PROGRESS'],
    proposes: 'EDITOR',
    decides: null,
    needs: ['evidenceOfTier1Or2'],
  },
  recordDevelopment: { from: ANY, to: 'SAME', proposes: 'EDITOR', decides: null, needs: ['aSentence'] },
  recordLapse: {
    from: ['COMMITTED', 'IN_PROGRESS'],
    to: ['NO_ACTION'],
    proposes: 'EDITOR',
    decides: null,
    needs: ['kindOfLapse', 'someEvidence'],
  },
  claimPartial: {
    from: OPEN_BUT_REGRESSED,
    to: ['PARTIALLY_IMPLEMENTED'],
    proposes: 'EDITOR',
    decides: 'VERIFIER',
    needs: ['aRequiredCriterionMet', 'contradictionsAnswered', 'theRemainder', 'reverifyBy'],
  },
  claimImplemented: {
    from: OPEN_BUT_REGRESSED,
    to: ['IMPLEMENTED'],
    proposes: 'EDITOR',
    decides: 'VERIFIER',
    needs: [
      'everyRequiredCompletionCriterionMet',
      'contradictionsAnswered',
      'verifiersSentence',
      'reverifyBy',
    ],
  },
  recordRegression: {
    from: ['PARTIALLY_IMPLEMENTED', 'IMPLEMENTED'],
    to: ['REGRESSED'],
    proposes: 'EDITOR',
    decides: null,
    needs: ['contradictingEvidenceNewerThanTheClaim', 'whatWasLost'],
  },
  resume: {
    from: ['REGRESSED'],
    to: ['IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED'],
    proposes: 'EDITOR',
    decides: 'VERIFIER_OF_A_CLAIM',
    needs: ['theTargetsNeeds'],
  },
  closeNotImplemented: {
    from: OPEN,
    to: ['CLOSED_NOT_IMPLEMENTED'],
    proposes: 'EDITOR',
    decides: 'LEAD',
    needs: ['kindOfEnding', 'aReason', 'whatRemainsAtRisk'],
  },
  supersede: {
    from: OPEN,
    to: ['SUPERSEDED'],
    proposes: 'EDITOR',
    decides: 'LEAD',
    needs: ['aSuccessorWithoutCycle'],
  },
  reopen: {
    from: ['CLOSED_NOT_IMPLEMENTED', 'SUPERSEDED'],
    to: [...OPEN, 'IMPLEMENTED'],
    proposes: 'EDITOR',
    decides: 'VERIFIER',
    needs: ['theTargetsNeeds'],
  },
  // Of the request that is left behind. What it is carried into opens with its standing (carryOver.ts), whatever that is.
  carryOver: {
    from: IMPLEMENTATIONS.filter((state) => state !== 'SUPERSEDED'),
    to: ['SUPERSEDED'],
    proposes: 'EDITOR',
    decides: 'LEAD',
    needs: ['aReason', 'aPlaceWithoutCycle'],
  },
  recordResponse: {
    from: ANY,
    to: 'SAME',
    proposes: 'EDITOR',
    decides: null,
    needs: ['aResponse', 'addresseesWordsOrDocument', 'proofOfSending', 'remainderOfAPartialAcceptance'],
  },
  reconfirm: { from: ANY, to: 'SAME', proposes: 'EDITOR', decides: null, needs: [] },
  dispute: { from: CLAIMED, to: 'SAME', proposes: 'EDITOR', decides: null, needs: ['aReason'] },
  resolveDispute: {
    from: CLAIMED,
    to: 'SAME',
    proposes: 'EDITOR',
    decides: 'VERIFIER',
    needs: ['anAnswer', 'theClaimStillProven', 'reverifyBy'],
  },
  takeBack: { from: [], to: 'SAME', proposes: 'AUTHOR', decides: null, needs: ['aReason'] },
  correct: { from: [], to: 'SAME', proposes: 'EDITOR', decides: 'VERIFIER_ONCE_PUBLIC', needs: [] },
}

/** It can lead into several states: which one is asked first. */
export function hasTargets(verb: Verb): boolean {
  const { to } = VERB_TABLE[verb]
  return to !== 'SAME' && to.length > 1
}

/** The verb whose needs apply when resume or reopen leads into a state. */
export const VERB_INTO: Readonly<Record<Implementation, Verb | null>> = {
  NOT_ASSESSED: null,
  NO_ACTION: 'recordNoAction',
  COMMITTED: 'recordCommitment',
  IN_PROGRESS: 'recordProgress',
  PARTIALLY_IMPLEMENTED: 'claimPartial',
  IMPLEMENTED: 'claimImplemented',
  REGRESSED: 'recordRegression',
  CLOSED_NOT_IMPLEMENTED: 'closeNotImplemented',
  SUPERSEDED: 'supersede',
}
