import type { Actor } from '@/lib/access/policy'
import { todayAt } from '@/lib/asks/commands/prepare'
import { fromDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { write } from '@/lib/ledger/write'
import { awaitProblems, isNotAwaited } from '../rules'
import type { AwaitInput } from '../schema'
import { awaitAnswers } from './awaitAnswers'
import { standingContact } from './correct'
import { refusal } from './keep'
import { keepProof } from './proof'
import { mayRecord } from './record'

/**
 * Of what was sent and kept before: requests that it was about wait for an answer since, by the proof that it has, or one
 * given now. Throws Forbidden, NotFound, Conflict (it was corrected, or somebody was faster) or Refused.
 */
export async function awaitLater(actor: Actor, input: AwaitInput): Promise<void> {
  const person = mayRecord(actor)
  const { contactId, receipt, asks, url } = input
  const subject = `contact/${contactId}`
  await write(
    person,
    async (tx, at) => {
      const { id, kind, precision, ...contact } = await standingContact(tx, person, contactId)
      const askIds = asks.map((ask) => ask.id)
      const about = contact.asks.map(({ askId }) => askId)
      const problems = awaitProblems({ ...input, kind, about, askIds })
      if (problems.length > 0) throw refusal(problems)
      const proof = {
        url,
        evidenceId: input.evidenceId ?? (url ? undefined : (contact.evidenceId ?? undefined)),
      }
      const happenedOn = fromDate(contact.happenedOn)
      const place = { askIds, at, today: await todayAt(tx, at), happenedOn }
      const evidenceId = await keepProof(tx, person, proof, place)
      await awaitAnswers(tx, person, { id, happenedOn, precision, evidenceId, asks }, at)
      await refuseAnswered(tx, askIds)
      return { event: 'contact.awaited', subject }
    },
    { receipt, about: subject },
  )
}

/** Whoever answered on a later day is waited for no more. */
async function refuseAnswered(tx: Transaction, askIds: readonly string[]): Promise<void> {
  const rows = await tx.ask.findMany({
    where: { id: { in: [...askIds] } },
    select: { id: true, response: true, recommendation: { select: { ref: true } } },
  })
  const problems = rows.filter(isNotAwaited).map(({ id, recommendation: { ref } }) => ({
    field: `asks.${id}`,
    code: 'ANSWERED_SINCE',
    message: `${ref}: an answer of a later day is recorded there, so that it waits no more. Untick it.`,
  }))
  if (problems.length > 0) throw refusal(problems)
}
