import type { Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import type { Problem } from '@/lib/core/errors'
import type { Implementation } from '@/lib/workflow/statuses'
import { problemsAt } from '../rules'
import type { TogetherInput } from '../schema'
import type { Ahead } from './lookAhead'
import { lookOnly } from './lookOnly'
import { mayRecord } from './mayRecord'
import { SECONDS_TOGETHER, weighEach, type Weighed } from './weighEach'

export type AheadTogether = {
  link: Ahead['link']
  /** Of each request, why it would be refused; without problems it would be recorded, `into` this state where it moves. */
  each: { askId: string; problems: Problem[]; into: Implementation | null }[]
}

/** Looks at what recording together would do: nothing is written. Throws Forbidden, or Refused for the evidence. */
export async function lookTogether(actor: Actor, input: TogetherInput): Promise<AheadTogether> {
  const person = mayRecord(actor)
  const look = async (tx: Transaction, at: Date): Promise<AheadTogether> => {
    const { added, each } = await weighEach(tx, person, input, at)
    return {
      link: added === null ? null : await tx.evidence.findUnique({ where: { id: added } }),
      each: each.map(toAhead),
    }
  }
  return lookOnly(person, look, SECONDS_TOGETHER)
}

function toAhead(one: Weighed['each'][number]): AheadTogether['each'][number] {
  if ('failure' in one) return { askId: one.askId, problems: problemsAt(one), into: null }
  return { askId: one.ask.id, problems: [], into: one.decision.entries[0]?.implementation ?? null }
}
