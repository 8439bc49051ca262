import type { Actor, PersonActor } from '@/lib/access/policy'
import { appendEntries } from '@/lib/asks/commands/append'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import { prepare } from '@/lib/asks/commands/prepare'
import type { RecordInput } from '@/lib/asks/schema'
import type { Transaction } from '@/lib/core/db'
import { write } from '@/lib/ledger/write'
import { isMine } from '../queries/mine'
import { mayRecord } from './mayRecord'
import { propose } from './propose'

export type Recorded = 'RECORDED' | 'PROPOSED'

/**
 * The one door for a request's status. What one person may record is an entry at once; what takes two waits as a
 * proposal. Throws Forbidden, NotFound, Conflict (somebody was faster) or Refused (everything that is missing).
 */
export async function recordStatus(actor: Actor, input: RecordInput): Promise<Recorded> {
  const person = mayRecord(actor)
  const options = { receipt: input.receipt, about: `ask/${input.askId}` }
  let recorded: Recorded | null = null
  await write(
    person,
    async (tx, at) => {
      const written = await record(tx, person, input, at)
      recorded = written.event === 'proposal.made' ? 'PROPOSED' : 'RECORDED'
      return written
    },
    options,
  )
  // The form came a second time: its first arrival has written, and this one only says again what it said.
  return recorded ?? ((await isMine(person, input.askId)) ? 'PROPOSED' : 'RECORDED')
}

async function record(tx: Transaction, actor: PersonActor, input: RecordInput, at: Date) {
  const { ask, requests, decision } = await prepare(tx, actor, input, at)
  const written = decision.decidedBy
    ? await propose(tx, actor, { ask, requests, earlierId: input.earlierId ?? null, at })
    : { event: `status.${input.request.verb}`, subject: `ask/${ask.id}` }
  if (!decision.decidedBy) await appendEntries(tx, decision.entries, { ask, at })
  // A claim that this leaves standing may be contradicted by what came along, or lose the doubt that is taken back.
  await disputeWhatIsUnmet(tx, actor, [ask.id], at)
  return written
}
