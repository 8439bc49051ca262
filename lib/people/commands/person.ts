import type { Actor } from '@/lib/access/policy'
import type { Role } from '@/lib/access/roles'
import type { Transaction } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { keepFourEyes } from '@/lib/organisation/commands/fourEyes'
import { checkManages } from '../commands'
import type { ChangePersonInput, LeavingInput } from '../schema'

/** Without one of each nobody could assign and publish, or add anybody. */
const NEEDED = ['lead', 'admin'] as const satisfies readonly Role[]

/**
 * What one of our people is called and may, from their next request on. Throws Forbidden, NotFound, Conflict (changed since it
 * was read) or Refused (nobody else is lead, or admin).
 */
export async function changePerson(actor: Actor, input: ChangePersonInput): Promise<void> {
  checkManages(actor)
  const subject = `person/${input.personId}`
  await write(
    actor,
    async (tx, at) => {
      const before = await personAsRead(tx, input)
      const { name } = input
      const roles = [...new Set(input.roles)]
      const isSame = before.name === name && before.roles.toSorted().join() === roles.toSorted().join()
      if (isSame) return null
      const lost = before.roles.filter((role) => !roles.includes(role))
      if (before.isActive) await refuseLast(tx, before.id, lost, 'roles')
      await tx.person.update({ where: { id: before.id }, data: { name, roles, version: { increment: 1 } } })
      await keepFourEyes(tx, at)
      return { event: 'person.changed', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}

/**
 * Somebody has left: signed out everywhere and every link dead in the same write. What they recorded stays theirs, what they
 * look after waits for somebody new. Throws Forbidden, NotFound, Conflict or Refused.
 */
export async function letGo(actor: Actor, input: LeavingInput): Promise<void> {
  checkManages(actor)
  const subject = `person/${input.personId}`
  await write(
    actor,
    async (tx) => {
      const { id, isActive, roles } = await personAsRead(tx, input)
      if (!isActive) return null
      if (actor.kind === 'person' && actor.id === id)
        throw refused(null, 'YOURSELF', 'You cannot end your own access. Ask another admin.')
      await refuseLast(tx, id, roles, null)
      await tx.person.update({ where: { id }, data: { isActive: false, version: { increment: 1 } } })
      await tx.session.deleteMany({ where: { personId: id } })
      await tx.setupToken.deleteMany({ where: { personId: id, usedAt: null } })
      return { event: 'person.left', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}

/** Somebody is back, with the roles and the password that they had. Throws Forbidden, NotFound or Conflict. */
export async function welcomeBack(actor: Actor, input: LeavingInput): Promise<void> {
  checkManages(actor)
  const subject = `person/${input.personId}`
  await write(
    actor,
    async (tx, at) => {
      const { id, isActive } = await personAsRead(tx, input)
      if (isActive) return null
      await tx.person.update({ where: { id }, data: { isActive: true, version: { increment: 1 } } })
      await keepFourEyes(tx, at)
      return { event: 'person.cameBack', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}

async function personAsRead(tx: Transaction, { personId, version }: { personId: string; version: number }) {
  const person = await tx.person.findUnique({ where: { id: personId } })
  if (!person) throw new NotFound('This person does not exist.')
  if (person.version !== version)
    throw new Conflict(
      'Somebody changed this person since you opened this page. What you typed is kept: see how it is now, and send it again to replace it.',
    )
  return person
}

/** Who never chose a password cannot come in: such a lead, or admin, is none. */
async function refuseLast(
  tx: Transaction,
  id: string,
  lost: readonly Role[],
  field: string | null,
): Promise<void> {
  for (const role of NEEDED.filter((one) => lost.includes(one))) {
    const others = await tx.person.count({
      where: { id: { not: id }, isActive: true, passwordHash: { not: null }, roles: { has: role } },
    })
    if (others > 0) continue
    const what = role === 'lead' ? 'publish and assign' : 'look after people'
    throw refused(
      field,
      'LAST_ONE',
      `Nobody else who can sign in is ${role}: nobody could ${what} any more. Make somebody else ${role} first.`,
    )
  }
}

function refused(field: string | null, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
