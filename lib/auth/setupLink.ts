import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newToken } from '@/lib/core/tokens'

/** In milliseconds; the next `npm start` gives a fresh one. */
const VALID = 24 * 60 * 60 * 1000

/** The link by which the first person sets Heed up; earlier ones are dead. Null as soon as there is anybody. */
export async function issueSetupLink(): Promise<string | null> {
  if (await db().person.findFirst({ select: { id: true } })) return null
  const { token, tokenHash } = newToken()
  const expiresAt = new Date(Date.now() + VALID)
  await db().$transaction([
    db().setupToken.deleteMany({ where: { usedAt: null, personId: null } }),
    db().setupToken.create({ data: { tokenHash, expiresAt } }),
  ])
  return `${env().HEED_ORIGIN}/setup?token=${token}`
}
