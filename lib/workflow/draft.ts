import { isCalendarDate, keptOn, oneYearAfter } from '@/lib/workflow/keptOn'
import { saidSchema, type Change, type Request, type Said } from '@/lib/workflow/request'
import { isClaimed, isOneOf, type Implementation, type RecordedVerification } from '@/lib/workflow/statuses'
import type { Entry, EntryDraft, Facts } from '@/lib/workflow/types'
import { VERB_TABLE, type Decider, type Verb } from '@/lib/workflow/verbs'

/** The entry that a request would append, were it allowed. */
export function draftOf(facts: Facts, request: Request): EntryDraft {
  const change = changeOf(request)
  const target = targetOf(facts, request)
  // What only takes away stands, for display, where the entry stood that it takes away.
  const precision = (change ?? target)?.precision ?? 'DAY'
  const written = (change ?? target)?.effectiveOn ?? ''
  const effectiveOn = isCalendarDate(written) ? keptOn(written, precision, facts.today) : facts.today
  return {
    verb: request.verb,
    standsFor: request.verb === 'correct' ? (change?.verb ?? null) : null,
    effectiveOn,
    precision,
    replaces: target?.id ?? null,
    isAnnulment: change === null,
    authorId: facts.actor.id,
    decidedBy: null,
    isDecidedByOnePerson: false,
    ...axes(facts, change),
    checkedOn: change && checkedOn(change.verb, effectiveOn, facts.today),
    evidenceIds: change?.evidenceIds ?? [],
    carried: null,
    said: saidOf(request, change),
    verifierSentence: null,
  }
}

/** What it says of the ask. Nothing to say: an annulment, or a replacement that mend.ts refuses. */
export function changeOf(request: Request): Change | null {
  if (request.verb === 'takeBack') return null
  if (request.verb !== 'correct') return request
  return request.replacement && !isMend(request.replacement.verb) ? request.replacement : null
}

/** It replaces an entry, and has no content of its own. */
export function isMend(verb: Verb): boolean {
  return verb === 'correct' || verb === 'takeBack'
}

export function targetOf(facts: Facts, request: Request): Entry | null {
  if (!isMend(request.verb)) return null
  return facts.entries.find(({ id }) => id === request.entryId) ?? null
}

/** Who decides what a verb says, before it is asked whether it replaces something public. */
export function decidesChange(verb: Verb, into: Implementation | null): Decider | null {
  const { decides } = VERB_TABLE[verb]
  if (decides === 'VERIFIER_OF_A_CLAIM') return into !== null && isClaimed(into) ? 'VERIFIER' : null
  return decides === 'VERIFIER_ONCE_PUBLIC' ? null : decides
}

type Axes = Pick<EntryDraft, 'response' | 'implementation' | 'verification' | 'reverifyOn'>

function axes(facts: Facts, change: Change | null): Axes {
  if (!change) return { response: null, implementation: null, verification: null, reverifyOn: null }
  const implementation = implementationOf(change)
  const verification = verificationOf(change.verb, implementation)
  const reverifyOn = verification === 'VERIFIED' ? (change.reverifyOn ?? oneYearAfter(facts.today)) : null
  const response = change.verb === 'recordResponse' ? (change.response ?? null) : null
  return { response, implementation, verification, reverifyOn }
}

function implementationOf({ verb, to }: Change): Implementation | null {
  const targets = VERB_TABLE[verb].to
  if (targets === 'SAME') return null
  return targets.length === 1 ? (targets[0] ?? null) : to !== undefined && isOneOf(targets, to) ? to : null
}

function verificationOf(verb: Verb, implementation: Implementation | null): RecordedVerification | null {
  if (verb === 'dispute') return 'DISPUTED'
  if (verb === 'resolveDispute') return 'VERIFIED'
  // A check that changes nothing must not touch the claim that it finds in place.
  if (implementation === null || verb === 'recordNoAction') return null
  return isClaimed(implementation) && decidesChange(verb, implementation) ? 'VERIFIED' : 'UNVERIFIED'
}

/** A check says the day we looked; who records an event looks on the day of recording. No look: an answer, a doubt, a carrying over. */
function checkedOn(verb: Verb, effectiveOn: string, today: string): string | null {
  if (verb === 'recordNoAction' || verb === 'reconfirm') return effectiveOn
  return isOneOf(['recordResponse', 'dispute', 'carryOver'], verb) ? null : today
}

/** A correction says what its replacement says, and beside it what was wrong. */
function saidOf(request: Request, change: Change | null): Said {
  if (request.verb !== 'correct') return saidSchema.parse(request)
  const { wrong, publicSentence } = request
  return saidSchema.parse({ ...change, wrong, publicSentence })
}
