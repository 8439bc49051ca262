import type { Actor, PersonActor } from '@/lib/access/policy'
import { appendEntries } from '@/lib/asks/commands/append'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import { weigh, type Prepared } from '@/lib/asks/commands/prepare'
import { askInScope } from '@/lib/asks/queries/facts'
import type { Transaction } from '@/lib/core/db'
import { isKnownFailure, NotFound, Refused, type KnownFailure } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { entriesOfAct } from '../queries/act'
import type { TakeBackTogetherInput } from '../schema'
import { mayRecord } from './mayRecord'
import { SECONDS_TOGETHER } from './weighEach'

/**
 * Takes back in one act what was recorded in one: all of it that can be still. Resolves with how much that was. Throws
 * Forbidden, NotFound, or Refused where none of it can be.
 */
export async function takeBackTogether(actor: Actor, input: TakeBackTogetherInput): Promise<number> {
  const person = mayRecord(actor)
  const subject = `event/${input.event}`
  let count = 0
  await write(
    person,
    async (tx, at) => {
      const taken = await weighed(tx, person, input, at)
      for (const { ask, decision } of taken) await appendEntries(tx, decision.entries, { ask, at })
      const asks = taken.map(({ ask }) => ask.id)
      await disputeWhatIsUnmet(tx, person, asks, at)
      count = taken.length
      return { event: 'status.takenBackTogether', subject }
    },
    { receipt: input.receipt, about: subject, seconds: SECONDS_TOGETHER },
  )
  return count
}

async function weighed(
  tx: Transaction,
  actor: PersonActor,
  { event, reason }: TakeBackTogetherInput,
  at: Date,
): Promise<Prepared[]> {
  const entries = await entriesOfAct(tx, actor, event)
  if (entries.length === 0) throw new NotFound('Nothing that you recorded so stands any more.')
  const failures: KnownFailure[] = []
  const taken: Prepared[] = []
  for (const { id, askId } of entries) {
    const ask = await askInScope(tx, actor, askId)
    const request = { verb: 'takeBack', entryId: id, reason } as const
    const one = await weigh(tx, actor, { ask, added: null, request }, at).catch((error: unknown) => {
      if (!isKnownFailure(error)) throw error
      failures.push(error)
    })
    if (one) taken.push(one)
  }
  const [first] = failures
  if (taken.length === 0 && first) throw new Refused(first.message, first.problems)
  return taken
}
