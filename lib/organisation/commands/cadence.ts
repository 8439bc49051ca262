import { can, type Actor } from '@/lib/access/policy'
import { dateAgain } from '@/lib/asks/commands/dateAgain'
import { canonical, toJson } from '@/lib/core/canonical'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { organisationIn } from '../queries'
import { cadenceOf } from '../rules'
import type { CadenceInput } from '../schema'

/**
 * Settles how often one looks again. Every request gets its days anew in the same write, and what is public of them is
 * released. Throws Forbidden, or Conflict when somebody changed the organisation since it was read.
 */
export async function setCadence(actor: Actor, input: CadenceInput): Promise<void> {
  const { receipt, version, days: cadence, isAlignedToQuarters, fiscalYearStartMonth } = input
  if (!can(actor, 'manageOrganisation'))
    throw new Forbidden('Your role does not settle how often you look again. Ask a lead or an admin.')
  const changed = { cadence, isAlignedToQuarters, fiscalYearStartMonth }
  await write(
    actor,
    async (tx, at) => {
      const before = await organisationIn(tx)
      if (before.version !== version) throw newer()
      const isSame =
        before.fiscalYearStartMonth === fiscalYearStartMonth &&
        canonical(toJson(cadenceOf(before))) === canonical(toJson(cadenceOf(changed)))
      if (isSame) return null
      await tx.organisation.update({ where: { id: 1 }, data: { ...changed, version: version + 1 } })
      const refs = await dateAgain(tx, at)
      const published = await tx.recommendation.findMany({
        where: { ref: { in: refs }, isDraft: false },
        select: { ref: true },
      })
      const keys = ['organisation', ...published.map(({ ref }) => `recommendation/${ref}`)]
      await enqueue(
        tx,
        keys.map((key) => ({ topic: 'release', key, dueAt: at })),
      )
      return { event: 'organisation.cadenceSet', subject: 'organisation/1' }
    },
    { receipt, about: 'organisation/1', seconds: 120 },
  )
}

function newer(): Conflict {
  const message =
    'Somebody changed the organisation since you opened this form. What you typed is kept: see how it is now, and send it again to replace it.'
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}
