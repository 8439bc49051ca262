import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { hashToken, newToken } from '@/lib/core/tokens'

const MINUTE = 60_000
const IDLE = 12 * 60 * MINUTE
/** In milliseconds: however busy, a session ends after seven days. */
export const LONGEST_SESSION = 7 * 24 * 60 * MINUTE
/** So seldom does a request write down that it came. */
const SEEN_AGAIN = 5 * MINUTE

export type OpenSession = { token: string; expiresAt: Date }

/** A new session; the one it takes the place of, and all that have run out, are gone. */
export async function openSession(personId: string, replaced?: string): Promise<OpenSession> {
  const { token, tokenHash } = newToken()
  const now = Date.now()
  const expiresAt = new Date(now + LONGEST_SESSION)
  await db().session.deleteMany({
    where: { OR: [{ expiresAt: { lte: new Date(now) } }, { seenAt: { lte: new Date(now - IDLE) } }] },
  })
  if (replaced) await closeSession(replaced)
  await db().session.create({ data: { tokenHash, personId, expiresAt, seenAt: new Date(now) } })
  return { token, expiresAt }
}

/** Whose session this is, with the roles of this moment; null when it has ended or the person may no longer come in. */
export async function findSession(token: string): Promise<PersonActor | null> {
  const session = await db().session.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { person: { select: { id: true, name: true, roles: true, isActive: true } } },
  })
  const now = Date.now()
  if (!session?.person.isActive || session.expiresAt.getTime() <= now) return null
  const idleFor = now - session.seenAt.getTime()
  if (idleFor >= IDLE) return null
  if (idleFor >= SEEN_AGAIN) await seeAgain(session.tokenHash, new Date(now))
  const { id, name, roles } = session.person
  return { kind: 'person', id, name, roles }
}

export async function closeSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash: hashToken(token) } })
}

/** Not `update`: the person may have signed out in between. */
async function seeAgain(tokenHash: string, seenAt: Date): Promise<void> {
  await db().session.updateMany({ where: { tokenHash }, data: { seenAt } })
}
