import { changeOf } from '@/lib/workflow/draft'
import { present, standing } from '@/lib/workflow/history'
import type { Request } from '@/lib/workflow/request'
import { assessed, situate, type Situation } from '@/lib/workflow/situation'
import type { Facts, Standing } from '@/lib/workflow/types'
import type { Step } from '@/lib/workflow/walk'

export type Judged = {
  situations: Situation[]
  steps: Step[]
  /** The claim that a correction lets stand again, as an answer to a re-check would; null where it raises nothing. */
  raised: Situation | null
  /** All that has a decider. */
  judged: Situation[]
  /** A doubt that a claim would end, or be moved past, without an answer; else null. */
  leftDoubtId: string | null
}

/**
 * Requests in the one history that they would make, with what they raise: a correction that only takes a doubt or a
 * rollback away says nothing of the claim below it, which then stands again and has to be proven and decided like any.
 */
export function judge(facts: Facts, requests: readonly Request[]): Judged {
  const { situations, steps, after } = situate(facts, requests)
  const raised = isRaising(facts, requests, after) ? claimAfter(facts, requests) : null
  const judged = raised ? [...situations, raised] : situations
  // Where the claim is shown in doubt, nothing is left behind: whoever comes next finds it.
  const left = rank(after) > 0 ? steps.at(-1)?.doubts[0] : undefined
  return { situations, steps, raised, judged, leftDoubtId: left?.id ?? null }
}

function isRaising(facts: Facts, requests: readonly Request[], after: Standing): boolean {
  if (!requests.some(({ verb }) => verb === 'correct')) return false
  return rank(after) > rank(standing(facts.entries, present(facts.entries, facts.today)))
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
