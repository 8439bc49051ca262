import type { PersonActor } from '@/lib/access/policy'
import { appendEntries } from '@/lib/asks/commands/append'
import { prepare, type Prepared } from '@/lib/asks/commands/prepare'
import type { Transaction } from '@/lib/core/db'
import { Conflict, isKnownFailure, NotFound, Refused, type Problem } from '@/lib/core/errors'
import type { ContactFacts } from '../schema'
import type { Kept } from './keep'

type Sent = Kept & Pick<ContactFacts, 'asks'>

/**
 * For each request that a letter was about: it was sent on that day, by that proof, and waits for an answer. Nothing is
 * appended before every one of them may be. Throws Conflict or Refused, with each problem at its request.
 */
export async function awaitAnswers(tx: Transaction, actor: PersonActor, sent: Sent, at: Date): Promise<void> {
  const { asks, happenedOn, precision, evidenceId } = sent
  const evidenceIds = evidenceId ? [evidenceId] : []
  const change = { effectiveOn: happenedOn, precision, evidenceIds }
  const request = { verb: 'recordResponse', response: 'AWAITED', ...change } as const
  const prepared: Prepared[] = []
  const failed: { problems: Problem[]; isOutdated: boolean }[] = []
  for (const { id: askId, version } of asks)
    try {
      prepared.push(await prepare(tx, actor, { askId, version, receipt: askId, request }, at))
    } catch (error) {
      if (!isKnownFailure(error) || error instanceof NotFound) throw error
      const { ref } = (await tx.ask.findUniqueOrThrow({ where: { id: askId }, select: withRef }))
        .recommendation
      failed.push({
        isOutdated: error instanceof Conflict,
        problems: error.problems.map((one) => ({
          ...one,
          field: `asks.${askId}`,
          message: `${ref}: ${one.message}`,
        })),
      })
    }
  if (failed.length > 0) throw together(failed)
  for (const { ask, decision } of prepared) await appendEntries(tx, decision.entries, { ask, at })
}

const withRef = { recommendation: { select: { ref: true } } } as const

function together(failed: readonly { problems: Problem[]; isOutdated: boolean }[]): Conflict | Refused {
  const problems = failed.flatMap((one) => one.problems)
  const message = problems.map((one) => one.message).join(' ')
  return failed.some(({ isOutdated }) => isOutdated)
    ? new Conflict(message, problems)
    : new Refused(message, problems)
}
