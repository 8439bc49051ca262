import type { Actor } from '@/lib/access/policy'
import { appendEntries } from '@/lib/asks/commands/append'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import type { Prepared } from '@/lib/asks/commands/prepare'
import { Conflict, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { problemsAt } from '../rules'
import type { TogetherInput } from '../schema'
import { mayRecord } from './mayRecord'
import { SECONDS_TOGETHER, weighEach, type Weighed } from './weighEach'

/**
 * One event at several requests: an entry for each, on one piece of evidence; all of them or none, or those that can be.
 * Throws Forbidden, Conflict (somebody was faster at one of them) or Refused; each problem names its request.
 */
export async function recordTogether(actor: Actor, input: TogetherInput): Promise<void> {
  const person = mayRecord(actor)
  const subject = `event/${input.receipt}`
  await write(
    person,
    async (tx, at) => {
      const weighed = await weighEach(tx, person, input, at)
      const prepared = input.isPartial ? someOf(weighed) : allOf(weighed)
      for (const { ask, decision } of prepared) await appendEntries(tx, decision.entries, { ask, at })
      const asks = prepared.map(({ ask }) => ask.id)
      await disputeWhatIsUnmet(tx, person, asks, at)
      return { event: 'status.recordedTogether', subject }
    },
    { receipt: input.receipt, about: subject, seconds: SECONDS_TOGETHER },
  )
}

/** Those that can be recorded. Throws what is in the way where none can. */
function someOf(weighed: Weighed): Prepared[] {
  const prepared = weighed.each.flatMap((one) => ('failure' in one ? [] : one))
  return prepared.length > 0 ? prepared : allOf(weighed)
}

function allOf({ each }: Weighed): Prepared[] {
  const failed = each.flatMap((one) => ('failure' in one ? one : []))
  const problems = failed.flatMap(problemsAt)
  const message = problems.map((problem) => problem.message).join(' ')
  if (failed.some(({ failure }) => failure instanceof Conflict)) throw new Conflict(message, problems)
  if (failed.length > 0) throw new Refused(message, problems)
  return each.flatMap((one) => ('failure' in one ? [] : one))
}
