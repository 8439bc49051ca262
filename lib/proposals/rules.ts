import { canonical, sha256, toJson } from '@/lib/core/canonical'
import type { KnownFailure, Problem } from '@/lib/core/errors'
import { requestSchema, type Request } from '@/lib/workflow/request'
import { canDecide } from '@/lib/workflow/deciders'
import type { Missing } from '@/lib/workflow/reasons'
import type { Facts, Person } from '@/lib/workflow/types'
import type { ProposalState } from '@/prisma/generated/enums'

/** In days. */
export const WARNED_AFTER = 21
export const EXPIRES_AFTER = 30

/** When it lapses, or lapsed, unless somebody decides it. */
export function expiresAt({ proposedAt }: { proposedAt: Date }): Date {
  return daysAfter(proposedAt, EXPIRES_AFTER)
}

export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000)
}

export function readRequests(requests: unknown): Request[] {
  return requestSchema.array().parse(requests)
}

/** Why this person cannot return it; empty when they can. Doubt takes no distance: their own evidence is no obstacle. */
export function canReturn(facts: Facts, requests: readonly Request[], person: Person): Missing[] {
  return canDecide(facts, requests, person).filter(({ code }) => code !== 'OWN_EVIDENCE')
}

/** What counts as done, as the decider reads it. */
export type CriterionText = { id: string; text: string; howToVerify: string | null }

/** Of all that a decision rests on: another piece of evidence, another assessment, another word, another hash. */
export function seenHash(
  requests: readonly Request[],
  { entries, criteria, evidence }: Pick<Facts, 'entries' | 'criteria' | 'evidence'>,
  texts: readonly CriterionText[],
): string {
  const byId = <Kept extends { id: string }>(all: readonly Kept[]) =>
    all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const seen = {
    requests,
    entries: byId(entries).map(({ id, replaces }) => ({ id, replaces })),
    criteria: byId(criteria),
    texts: byId(texts),
    evidence: byId(evidence),
  }
  return sha256(canonical(toJson(seen)))
}

/** Of one request among several: each problem at a field that names the request. */
export function problemsAt({ askId, failure }: { askId: string; failure: KnownFailure }): Problem[] {
  return failure.problems.map((problem) => ({
    ...problem,
    field: ['each', askId, problem.field].filter(Boolean).join('.'),
  }))
}

/** For whoever comes after it was decided: what became of it. */
export const OVER_WORDS: Readonly<Record<Exclude<ProposalState, 'PENDING'>, string>> = {
  APPROVED: 'approved',
  RETURNED: 'returned',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'left to lapse',
}
