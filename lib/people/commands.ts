import { randomUUID } from 'node:crypto'
import { can, type Actor } from '@/lib/access/policy'
import { db, type Transaction } from '@/lib/core/db'
import { Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { hashPassword } from '@/lib/core/passwords'
import { newToken } from '@/lib/core/tokens'
import { write } from '@/lib/ledger/write'
import { keepFourEyes } from '@/lib/organisation/commands/fourEyes'
import { linkIn } from './queries'
import type { InviteInput, PersonInput, WelcomeInput } from './schema'

/** In milliseconds: three days, over a weekend. */
const VALID = 3 * 24 * 60 * 60 * 1000

/**
 * Adds one of our people, who then chooses a password. Resolves with the token of their link, which is known only now;
 * null when this form was sent before. Throws Forbidden or Refused.
 */
export async function addPerson(actor: Actor, { receipt, ...input }: PersonInput): Promise<string | null> {
  checkManages(actor)
  let shown: string | null = null
  await write(
    actor,
    async (tx, at) => {
      if (await tx.person.findUnique({ where: { email: input.email } })) throw taken()
      const person = { ...input, id: randomUUID(), roles: [...new Set(input.roles)] }
      await tx.person.create({ data: person })
      await keepFourEyes(tx, at)
      shown = await issueLink(tx, person.id, at)
      return { event: 'person.added', subject: `person/${person.id}` }
    },
    { receipt },
  )
  return shown
}

/** A new link for somebody who has not chosen a password yet; the one before is dead. Throws Forbidden or NotFound. */
export async function inviteAgain(actor: Actor, { receipt, personId }: InviteInput): Promise<string | null> {
  checkManages(actor)
  let shown: string | null = null
  await write(
    actor,
    async (tx, at) => {
      const waiting = await tx.person.count({ where: { id: personId, passwordHash: null, isActive: true } })
      if (waiting === 0) throw new NotFound('This person is not waiting for a link.')
      shown = await issueLink(tx, personId, at)
      return { event: 'person.invited', subject: `person/${personId}` }
    },
    { receipt },
  )
  return shown
}

/** The first password of somebody who was added. Resolves with their email address. Throws Refused. */
export async function choosePassword({ token, password }: WelcomeInput): Promise<string> {
  const { person } = await linkIn(db(), token, new Date())
  if (!person) throw new Refused('This link is for setting up Heed. Open it again as it was printed.')
  const passwordHash = await hashPassword(password, person)
  await write({ kind: 'person', ...person }, async (tx, at) => {
    await spendLink(tx, token, at)
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } })
    return { event: 'person.joined', subject: `person/${person.id}` }
  })
  return person.email
}

/** Under the ledger's lock, so that of two who come at once only one gets in. Throws Refused. */
export async function spendLink(tx: Transaction, token: string, at: Date): Promise<void> {
  const { tokenHash } = await linkIn(tx, token, at)
  await tx.setupToken.update({ where: { tokenHash }, data: { usedAt: at } })
}

async function issueLink(tx: Transaction, personId: string, at: Date): Promise<string> {
  const { token, tokenHash } = newToken()
  await tx.setupToken.deleteMany({ where: { personId, usedAt: null } })
  await tx.setupToken.create({ data: { tokenHash, personId, expiresAt: new Date(at.getTime() + VALID) } })
  return token
}

/** Throws Forbidden. */
export function checkManages(actor: Actor): void {
  if (!can(actor, 'managePeople')) throw new Forbidden('Your role does not look after people. Ask an admin.')
}

function taken(): Refused {
  const message = 'One of our people already has this email address.'
  return new Refused(message, [{ field: 'email', code: 'EMAIL_TAKEN', message }])
}
