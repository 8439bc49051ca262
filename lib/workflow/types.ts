import type { CalendarDate, Instant, Precision } from '@/lib/core/dates'
import type { Missing } from '@/lib/workflow/reasons'
import type { Assessment, Carried, Said } from '@/lib/workflow/request'
import type { Implementation, RecordedVerification, Response, Verification } from '@/lib/workflow/statuses'
import type { Decider, Verb } from '@/lib/workflow/verbs'

/** One dated fact about an ask. An axis that is null is left as it was. */
export type Entry = {
  id: string
  askId?: string | undefined
  verb: Verb
  /** Of a correction: the verb that its content stands for; else null. */
  standsFor: Verb | null
  /** As kept by `keptOn`: the last day of its month or year. Entries sort by it. */
  effectiveOn: CalendarDate
  precision: Precision
  recordedAt: Instant
  replaces: string | null
  /** Carries no state: it only takes away what it replaces. */
  isAnnulment: boolean
  authorId: string
  /** The second person. Null for what one person enters. */
  decidedBy: string | null
  /** Four-eyes was off: author and decider are one. */
  isDecidedByOnePerson: boolean
  response: Response | null
  implementation: Implementation | null
  verification: RecordedVerification | null
  /** With VERIFIED: the calendar date by which to check the claim again. */
  reverifyOn: CalendarDate | null
  /** The day somebody of us looked, when this entry says so. */
  checkedOn: CalendarDate | null
  evidenceIds: readonly string[]
  /** It opens with what was carried over from another ask, which had stood there since before; else null. */
  carried: Carried | null
  isPublic: boolean
  /** A dispute that nobody raised: it follows from what was withdrawn or changed. */
  isUnproven?: boolean
}

/** What decide gives to append; identity and moment are taken under the ledger's lock. */
export type EntryDraft = Omit<Entry, 'id' | 'askId' | 'recordedAt' | 'isPublic' | 'isUnproven'> & {
  said: Said
  verifierSentence: string | null
}

/** What is true of an ask on a date, as known at a moment. */
export type Standing = {
  response: Response
  responseSince: CalendarDate | null
  responsePrecision: Precision | null
  implementation: Implementation
  /** When the present state began, and how exactly that is known. Null while NOT_ASSESSED. */
  since: CalendarDate | null
  sincePrecision: Precision | null
  /** The entry that the present state rests on. */
  entryId: string | null
  /** The same, while the state is a claimed one. */
  claimEntryId: string | null
  verification: Verification
  verifiedBy: string | null
  verifiedOn: CalendarDate | null
  reverifyOn: CalendarDate | null
  isDecidedByOnePerson: boolean
  /** The day we last looked. Null while NOT_ASSESSED. */
  checkedOn: CalendarDate | null
  /** The last time anything but a check happened. */
  movedOn: CalendarDate | null
  /** When it was last (partly) implemented, and last rolled back, whatever it is now. */
  claimedOn: CalendarDate | null
  regressedOn: CalendarDate | null
}

/** What counts as done. */
export type Criterion = {
  id: string
  kind: 'COMPLETION' | 'OUTCOME'
  isRequired: boolean
  assessment: Assessment
  evidenceIds: readonly string[]
}

export type EvidenceFact = {
  id: string
  tier: 1 | 2 | 3 | 4
  /** Two of our people saw it and nothing is kept: counts as tier 2, once two are named. */
  isAttested: boolean
  attestedBy: readonly string[]
  polarity: 'SUPPORTS' | 'CONTRADICTS' | 'CONTEXT'
  happenedOn: CalendarDate
  publishedOn: CalendarDate | null
  /** Whoever entered it, or entered or attested what it replaced: a piece entered again by somebody else is not their own find. */
  addedBy: readonly string[]
  /** The address alone says that it is an official act: the grade is nobody's own word. */
  isActByAddress: boolean
  isWithdrawn: boolean
  /** Of contradicting evidence: we have said why the claim stands nonetheless. */
  answeredBy: readonly string[]
}

/** What workflow asks about a person; lib/access says it of roles. */
export const WORKFLOW_PERMISSIONS = ['recordStatus', 'propose', 'decideAsVerifier', 'decideAsLead'] as const
export type WorkflowPermission = (typeof WORKFLOW_PERMISSIONS)[number]
export type Person = { id: string; may: readonly WorkflowPermission[] }

/** Everything true now that decide looks at. */
export type Facts = {
  /** In the organisation's time zone. */
  today: CalendarDate
  /** Who asks; at approval still the proposer. */
  actor: Person
  /** Of a proposal that mends another, or sends it again: whoever proposed those. */
  earlierProposers?: readonly string[]
  /** All active people. */
  people: readonly Person[]
  isFourEyesOff: boolean
  /** On this ask; at approval, not counting the one that is being decided. */
  hasPendingProposal: boolean
  recommendationId: string
  addresseeId: string
  /** The recommendation has parts: what it asked itself goes on there. */
  isSplit?: boolean
  /** It was carried over, and what was opened by that rests on what stood here still. */
  isCarriedOn?: boolean
  entries: readonly Entry[]
  criteria: readonly Criterion[]
  /** The same as two last decided it, or lower since: what the claim that stands is judged by. The newest where not told. */
  decidedCriteria?: readonly Criterion[]
  evidence: readonly EvidenceFact[]
  /** Which recommendation or addressee is replaced by which, by id. */
  successors: Readonly<Record<string, readonly string[]>>
}

/** The second person's part, when a proposal is decided. */
export type Approval = { by: Person; sentence?: string | undefined }

export type Refusal = { isAllowed: false; missing: readonly Missing[] }
export type Decision =
  | {
      isAllowed: true
      entry: EntryDraft
      /** Null: it counts at once. */
      decidedBy: Decider | null
      /** Ids of the people who then can decide. May be empty: somebody has to be asked in. */
      deciders: readonly string[]
    }
  | Refusal
export type JointDecision =
  | {
      isAllowed: true
      entries: readonly EntryDraft[]
      decidedBy: Decider | null
      deciders: readonly string[]
    }
  | Refusal
