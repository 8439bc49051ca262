import { changeOf } from '@/lib/workflow/draft'
import { asSeenOn, standing } from '@/lib/workflow/history'
import type { Request } from '@/lib/workflow/request'
import { assessed, situate, type Situation } from '@/lib/workflow/situation'
import type { Facts, Standing } from '@/lib/workflow/types'
import { ALL_KNOWN, NOTHING_RECORDED, walk, type Step } from '@/lib/workflow/walk'

export type Judged = {
  situations: Situation[]
  steps: Step[]
  /** The claim that a correction lets stand again, as an answer to a re-check would; null where it raises nothing. */
  raised: Situation | null
  /** All that has a decider. */
  judged: Situation[]
  /** The doubt that it would leave behind without an answer, by moving the claim past it; else null. */
  leftDoubtId: string | null
}

/**
 * Requests in the one history that they would make, with what they raise: a correction that only takes a doubt or a
 * rollback away says nothing of the claim below it, which then stands again and has to be proven and decided like any.
 */
export function judge(facts: Facts, requests: readonly Request[]): Judged {
  const { situations, steps } = situate(facts, requests)
  const raised = isRaising(facts, requests, steps) ? claimAfter(facts, requests) : null
  const judged = raised ? [...situations, raised] : situations
  return { situations, steps, raised, judged, leftDoubtId: raised && leftDoubt(facts, requests) }
}

function isRaising(facts: Facts, requests: readonly Request[], steps: readonly Step[]): boolean {
  if (!requests.some(({ verb }) => verb === 'correct')) return false
  const now = standing(facts.entries, { asOf: facts.today, knownAt: ALL_KNOWN })
  return rank(asSeenOn(steps.at(-1)?.after ?? NOTHING_RECORDED, facts.today)) > rank(now)
}

/** Of a claim that is in doubt today: the doubt, unless it is what the requests are about. */
function leftDoubt(facts: Facts, requests: readonly Request[]): string | null {
  const now = walk(facts.entries, { asOf: facts.today, knownAt: ALL_KNOWN })
  if (now.at(-1)?.after.verification !== 'DISPUTED') return null
  const doubt = now.findLast(({ entry }) => entry.verification === 'DISPUTED')?.entry.id ?? null
  return requests.some(({ entryId }) => entryId === doubt) ? null : doubt
}

/** How much a reader may rely on: what is disputed, or open, on nothing. */
function rank({ implementation, verification }: Standing): number {
  if (verification === 'DISPUTED') return 0
  if (implementation === 'IMPLEMENTED') return 2
  return implementation === 'PARTIALLY_IMPLEMENTED' ? 1 : 0
}

function claimAfter(facts: Facts, requests: readonly Request[]): Situation | null {
  const changes = requests.map(changeOf)
  const answer: Request = {
    verb: 'resolveDispute',
    effectiveOn: facts.today,
    answer: '-',
    contradictionAnswers: changes.flatMap((change) => change?.contradictionAnswers ?? []),
  }
  const criteria = changes.reduce(assessed, [...facts.criteria])
  return situate({ ...facts, criteria }, [...requests, answer]).situations.at(-1) ?? null
}
