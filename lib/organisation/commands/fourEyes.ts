import { can, type Actor } from '@/lib/access/policy'
import { toDate, todayIn } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { organisationIn, writersIn } from '../queries'
import type { FourEyesInput } from '../schema'

/**
 * Whether a claim takes two people. Off only while one person can write; what is decided then says so for ever. Both ways it
 * is public. Throws Forbidden or Refused.
 */
export async function setFourEyes(actor: Actor, { isFourEyes, receipt }: FourEyesInput): Promise<void> {
  if (!can(actor, 'manageOrganisation'))
    throw new Forbidden('Your role does not change the organisation. Ask a lead or an admin.')
  await write(
    actor,
    async (tx, at) => {
      const { isFourEyes: before } = await organisationIn(tx)
      if (before === isFourEyes) return null
      if (!isFourEyes) await refuseWhereTwoCanWrite(tx)
      await turn(tx, isFourEyes, at)
      const event = isFourEyes ? 'organisation.fourEyesOn' : 'organisation.fourEyesOff'
      return { event, subject: 'organisation/1' }
    },
    { receipt, about: 'organisation/1' },
  )
}

/** A second person who can write has come: inside the write that brought them, it is on again. */
export async function keepFourEyes(tx: Transaction, at: Date): Promise<void> {
  const { isFourEyes } = await organisationIn(tx)
  if (!isFourEyes && (await writersIn(tx)) > 1) await turn(tx, true, at)
}

async function refuseWhereTwoCanWrite(tx: Transaction): Promise<void> {
  if ((await writersIn(tx)) <= 1) return
  const message = 'More than one of you can write, so one decides what another claims. This stays on.'
  throw new Refused(message, [{ field: 'isFourEyes', code: 'SECOND_PERSON', message }])
}

async function turn(tx: Transaction, isFourEyes: boolean, at: Date): Promise<void> {
  const { timeZone } = await organisationIn(tx)
  const fourEyesSince = toDate(todayIn(timeZone, at))
  await tx.organisation.update({
    where: { id: 1 },
    data: { isFourEyes, fourEyesSince, version: { increment: 1 } },
  })
  await enqueue(tx, [{ topic: 'release', key: 'organisation', dueAt: at }])
}
