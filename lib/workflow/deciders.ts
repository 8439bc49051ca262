import { actingVerb } from '@/lib/workflow/fold'
import { isPublicPast } from '@/lib/workflow/mend'
import { decisiveEvidence, strength } from '@/lib/workflow/proof'
import type { Missing } from '@/lib/workflow/reasons'
import type { Request } from '@/lib/workflow/request'
import { decidesChange } from '@/lib/workflow/draft'
import { judge } from '@/lib/workflow/raised'
import type { Situation } from '@/lib/workflow/situation'
import { isOneOf } from '@/lib/workflow/statuses'
import type { Entry, EvidenceFact, Facts, Person } from '@/lib/workflow/types'
import { LOWERING_VERBS, type Decider } from '@/lib/workflow/verbs'

/** Why this person cannot decide these requests as one proposal; empty when they can. */
export function canDecide(facts: Facts, requests: Request | readonly Request[], person: Person): Missing[] {
  return cannotDecide(judge(facts, [requests].flat()).judged, person)
}

/** Ids of the active people who could decide. */
export function decidersOf(situations: readonly Situation[], people: readonly Person[]): string[] {
  return people.filter((person) => cannotDecide(situations, person).length === 0).map(({ id }) => id)
}

/** The stricter of what the new content and the published past ask for; null when one person is enough. */
export function decidedBy(situations: readonly Situation[]): Decider | null {
  const asked = situations.flatMap(({ facts, request, change, target, draft }) => [
    change && decidesChange(change.verb, draft.implementation),
    request.verb === 'correct' && target && (isPublicPast(facts.entries, target) || isLowering(target))
      ? 'VERIFIER'
      : null,
  ])
  return asked.includes('LEAD') ? 'LEAD' : asked.includes('VERIFIER') ? 'VERIFIER' : null
}

/**
 * Off only while one active person can write; whoever may decide counts as a second. It lifts the rule on
 * proposals alone: a lone person's own evidence still has to be an official act by its address.
 */
export function isFourEyesOff({ isFourEyesOff, people }: Pick<Facts, 'isFourEyesOff' | 'people'>): boolean {
  return isFourEyesOff && people.filter(({ may }) => may.length > 0).length <= 1
}

export function cannotDecide(situations: readonly Situation[], person: Person): Missing[] {
  const decider = decidedBy(situations)
  if (decider === null) return [{ code: 'NOTHING_TO_DECIDE' }]
  const missing: Missing[] = []
  if (!person.may.includes(decider === 'LEAD' ? 'decideAsLead' : 'decideAsVerifier')) {
    missing.push({ code: 'NOT_A_DECIDER' })
  }
  if (situations.some(({ facts }) => isProposer(facts, person) && !isFourEyesOff(facts))) {
    missing.push({ code: 'OWN_PROPOSAL' })
  }
  if (situations.some((situation) => isJudgeOfOwnEvidence(decisiveEvidence(situation), person))) {
    missing.push({ code: 'OWN_EVIDENCE' })
  }
  return missing
}

/** A doubt or a rollback: nobody ends a colleague's alone, however new it is; whoever entered it takes it back. */
function isLowering(entry: Entry): boolean {
  return isOneOf(LOWERING_VERBS, actingVerb(entry) ?? '')
}

/** Theirs, also where somebody else has sent it again. */
function isProposer({ actor, earlierProposers = [] }: Facts, { id }: Person): boolean {
  return actor.id === id || earlierProposers.includes(id)
}

/** All of it is theirs, and it is not all official acts by their address, which speak for themselves. */
function isJudgeOfOwnEvidence(decisive: readonly EvidenceFact[], { id }: Person): boolean {
  const isAllTheirs = decisive.every(
    ({ addedBy, attestedBy }) => addedBy.includes(id) || attestedBy.includes(id),
  )
  const speaksForItself = decisive.every((one) => strength(one) === 1 && one.isActByAddress)
  return decisive.length > 0 && isAllTheirs && !speaksForItself
}
