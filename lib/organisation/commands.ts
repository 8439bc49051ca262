import { can, type Actor } from '@/lib/access/policy'
import { db, type Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { hashPassword } from '@/lib/core/passwords'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { spendLink } from '@/lib/people/commands'
import { linkIn } from '@/lib/people/queries'
import { organisationIn } from './queries'
import type { OrganisationInput, SetUpInput } from './schema'

/** The first run, by its one-time link: who runs this Heed, and its first person, lead and admin. Throws Refused. */
export async function setUp({ token, organisation, timeZone, password, ...who }: SetUpInput): Promise<void> {
  const link = await linkIn(db(), token, new Date())
  if (link.person)
    throw new Refused('This link is for choosing a password. Open it again as you were given it.')
  const passwordHash = await hashPassword(password, who)
  await write({ kind: 'system', job: 'setup' }, async (tx, at) => {
    await spendLink(tx, token, at)
    await tx.person.create({ data: { ...who, roles: ['lead', 'admin'], passwordHash } })
    const changed = { name: organisation, timeZone }
    await tx.organisation.update({ where: { id: 1 }, data: { ...changed, version: { increment: 1 } } })
    await enqueue(tx, [{ topic: 'release', key: 'organisation', dueAt: at }])
    return { event: 'organisation.setUp', subject: 'organisation/1' }
  })
}

/** Throws Forbidden, or Conflict when somebody changed it since it was read. */
export async function changeOrganisation(
  actor: Actor,
  { receipt, version, ...changed }: OrganisationInput,
): Promise<void> {
  if (!can(actor, 'manageOrganisation'))
    throw new Forbidden('Your role does not change the organisation. Ask a lead or an admin.')
  await write(
    actor,
    async (tx, at) => {
      const before = await organisationIn(tx)
      if (before.version !== version)
        throw new Conflict(
          'Somebody changed the organisation since you opened this form. What you typed is kept: see how it is now, and send it again to replace it.',
        )
      const isSame = Object.entries(changed).every(([key, value]) => Reflect.get(before, key) === value)
      if (isSame) return null
      await tx.organisation.update({ where: { id: 1 }, data: { ...changed, version: version + 1 } })
      await enqueue(tx, [{ topic: 'release', key: 'organisation', dueAt: at }])
      if (before.holdsEverything && !changed.holdsEverything) await offerHeld(tx, at)
      return { event: 'organisation.changed', subject: 'organisation/1' }
    },
    { receipt },
  )
}

/** What waited for a lead waits for nobody any more. */
async function offerHeld(tx: Transaction, at: Date): Promise<void> {
  const held = await tx.recommendation.findMany({
    where: { isDraft: false, asks: { some: { entries: { some: { release: null } } } } },
    select: { ref: true },
  })
  await enqueue(
    tx,
    held.map(({ ref }) => ({ topic: 'release', key: `recommendation/${ref}`, dueAt: at })),
  )
}

/** Says on every page that people and events are invented. There is no way back: the data would stay invented. */
export async function declareDemonstration(actor: Actor): Promise<void> {
  if (actor.kind !== 'system') throw new Forbidden('Only `npm run demo` declares a demonstration.')
  await write(actor, async (tx, at) => {
    const { isDemonstration } = await organisationIn(tx)
    if (isDemonstration) return null
    // What is invented need not wait for second thoughts: a visitor sees it at once.
    const changed = { isDemonstration: true, takeBackMinutes: 0 }
    await tx.organisation.update({ where: { id: 1 }, data: { ...changed, version: { increment: 1 } } })
    await enqueue(tx, [{ topic: 'release', key: 'organisation', dueAt: at }])
    return { event: 'organisation.declaredDemonstration', subject: 'organisation/1' }
  })
}
