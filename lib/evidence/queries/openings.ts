import { can, type Actor } from '@/lib/access/policy'
import { toInstant, type Instant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { nameOf } from '@/lib/ledger/write'
import { OPEN_MINUTES, type Visibility } from '../rules'

/** Until when this actor, who has opened a sealed piece, may read it; null when it is closed to them. */
export async function openUntil(actor: Actor, evidenceId: string, now: Date): Promise<Instant | null> {
  if (!can(actor, 'readSealed')) return null
  const opened = await db().ledgerEntry.findFirst({
    where: { event: 'evidence.opened', subject: `evidence/${evidenceId}`, actor: nameOf(actor) },
    orderBy: { sequence: 'desc' },
  })
  const until = opened && new Date(opened.at.getTime() + OPEN_MINUTES * 60_000)
  return until && until > now ? toInstant(until) : null
}

/** Throws Forbidden where it is sealed and this actor has not opened it, or no longer. */
export async function requireOpen(
  actor: Actor,
  { id, visibility }: { id: string; visibility: Visibility },
): Promise<void> {
  if (visibility === 'SEALED' && !(await openUntil(actor, id, new Date())))
    throw new Forbidden('This evidence is sealed. Open it on its page first: that is recorded.')
}

export type Opening = { sequence: number; name: string; at: Instant }

/** Who has opened it and when, the newest first; null for those who do not read the ledger. */
export async function openingsOf(actor: Actor, evidenceId: string): Promise<Opening[] | null> {
  if (!can(actor, 'readLedger')) return null
  const entries = await db().ledgerEntry.findMany({
    where: { event: 'evidence.opened', subject: `evidence/${evidenceId}` },
    orderBy: { sequence: 'desc' },
  })
  const people = await db().person.findMany({ select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [`person/${id}`, name]))
  return entries.map(({ sequence, actor: who, at }) => ({
    sequence,
    name: names.get(who) ?? 'Somebody',
    at: toInstant(at),
  }))
}
