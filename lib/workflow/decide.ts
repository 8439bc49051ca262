import { cannotDecide, decidedBy as whoDecides, decidersOf } from '@/lib/workflow/deciders'
import { missingCarried, missingDate, missingFit, missingStart } from '@/lib/workflow/fit'
import { missingMend } from '@/lib/workflow/mend'
import { missingNeeds } from '@/lib/workflow/needs'
import { completionCriteria, decisiveEvidence } from '@/lib/workflow/proof'
import { judge } from '@/lib/workflow/raised'
import type { Missing } from '@/lib/workflow/reasons'
import type { Request } from '@/lib/workflow/request'
import { situate, type Situation } from '@/lib/workflow/situation'
import type { Approval, Decision, EntryDraft, Facts, JointDecision } from '@/lib/workflow/types'
import type { Decider } from '@/lib/workflow/verbs'

/**
 * The one check of every write of status: the entry to append, or everything that is missing at once.
 * Run again at approval with the second person's part. Calendar dates only; never throws.
 */
export function decide(facts: Facts, request: Request, approval?: Approval): Decision {
  const decision = decideTogether(facts, [request], approval)
  if (!decision.isAllowed) return decision
  const [entry] = decision.entries
  return entry
    ? { isAllowed: true, entry, decidedBy: decision.decidedBy, deciders: decision.deciders }
    : { isAllowed: false, missing: [] }
}

/** Several requests as one proposal: together they have to fit; one decider of them all decides. */
export function decideTogether(
  facts: Facts,
  requests: readonly Request[],
  approval?: Approval,
): JointDecision {
  const { situations, steps, raised, judged, leftDoubtId } = judge(facts, requests)
  const decidedBy = whoDecides(judged)
  const missing = [
    ...missingPermission(facts, decidedBy),
    ...situations.flatMap((situation, at) =>
      missingHere(situation, requests, approval).map((one) => (requests.length > 1 ? { ...one, at } : one)),
    ),
    ...missingFit(steps, new Set(facts.entries.map(({ id }) => id))),
    ...missingCarried(facts, steps),
    ...(approval ? cannotDecide(judged, approval.by) : []),
  ]
  if (leftDoubtId) missing.push({ code: 'DISPUTE_UNANSWERED', field: 'answer', entryId: leftDoubtId })
  if (missing.length === 0 && raised) missing.push(...missingNeeds('resolveDispute', raised, approval))
  if (missing.length > 0) return { isAllowed: false, missing }
  const entries = situations.map((situation) => entryOf(situation, approval))
  return { isAllowed: true, entries, decidedBy, deciders: decidersOf(judged, facts.people) }
}

/** What the present claim no longer has of what two have seen, as when evidence was withdrawn. Empty: it is still proven. */
export function unmetNow(facts: Facts): Missing[] {
  const { situations } = situate({ ...facts, criteria: facts.decidedCriteria ?? facts.criteria }, [
    { verb: 'resolveDispute', effectiveOn: facts.today, answer: '-' },
  ])
  return situations.flatMap((situation) => missingNeeds('resolveDispute', situation))
}

function missingPermission({ actor, hasPendingProposal }: Facts, decidedBy: Decider | null): Missing[] {
  const missing: Missing[] = []
  if (!actor.may.includes(decidedBy === null ? 'recordStatus' : 'propose'))
    missing.push({ code: 'NOT_PERMITTED' })
  // What one person enters lowers certainty or adds facts: it never waits behind a proposal.
  if (decidedBy !== null && hasPendingProposal) missing.push({ code: 'PROPOSAL_PENDING' })
  return missing
}

function missingHere(situation: Situation, requests: readonly Request[], approval?: Approval): Missing[] {
  const { change } = situation
  return [
    ...missingDate(situation),
    ...missingStart(situation),
    ...missingMend(situation),
    ...missingOnce(situation, requests),
    ...missingReferences(situation),
    ...missingRequired(situation),
    ...(change ? missingNeeds(change.verb, situation, approval) : []),
  ]
}

function missingOnce({ target }: Situation, requests: readonly Request[]): Missing[] {
  const isTwice = target && requests.filter(({ entryId }) => entryId === target.id).length > 1
  return isTwice ? [{ code: 'ALREADY_REPLACED', field: 'entryId', entryId: target.id }] : []
}

/** What is cited exists on this ask and was not withdrawn. */
function missingReferences({ facts, change }: Situation): Missing[] {
  const brought = change?.assessments ?? []
  const cited = (change?.evidenceIds ?? []).map((evidenceId) => ({
    evidenceId,
    field: 'evidenceIds' as const,
  }))
  const decisive = brought
    .flatMap(({ evidenceIds }) => evidenceIds)
    .map((evidenceId) => ({ evidenceId, field: 'assessments' as const }))
  return [
    ...brought
      .filter(({ criterionId }) => !facts.criteria.some(({ id }) => id === criterionId))
      .map(({ criterionId }) => ({
        code: 'CRITERION_UNKNOWN' as const,
        field: 'assessments' as const,
        criterionId,
      })),
    ...[...cited, ...decisive].flatMap((reference): Missing[] => {
      const evidence = facts.evidence.find(({ id }) => id === reference.evidenceId)
      if (!evidence) return [{ code: 'EVIDENCE_UNKNOWN', ...reference }]
      return evidence.isWithdrawn ? [{ code: 'EVIDENCE_WITHDRAWN', ...reference }] : []
    }),
  ]
}

/** What is brought along leaves something that has to be done. */
function missingRequired({ change, criteria }: Situation): Missing[] {
  const isEmptied = change?.assessments && completionCriteria(criteria).length === 0
  return isEmptied ? [{ code: 'CRITERIA_MISSING', field: 'assessments' }] : []
}

function entryOf(situation: Situation, approval: Approval | undefined): EntryDraft {
  const { draft, facts } = situation
  const decisive = decisiveEvidence(situation).map(({ id }) => id)
  return {
    ...draft,
    evidenceIds: [...new Set([...draft.evidenceIds, ...decisive])],
    ...(approval && {
      decidedBy: approval.by.id,
      isDecidedByOnePerson: approval.by.id === facts.actor.id,
      verifierSentence: approval.sentence?.trim() || null,
    }),
  }
}
