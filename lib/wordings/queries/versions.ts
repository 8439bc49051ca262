import { z } from 'zod'
import { can, type Actor } from '@/lib/access/policy'
import { toInstant, type Instant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { WordedNoun } from '@/prisma/generated/enums'
import { changesAfter, type Change, type Said } from '../rules'

/** One change of words: who made it, when, why, and of which version what became what. */
export type Reworded = {
  version: number
  at: Instant
  by: string
  because: string | null
  changes: Change[]
}

/** How its words were changed, the newest first; `now` is what it says today. Empty for whoever is not staff. */
export async function versionsOf(
  actor: Actor,
  { noun, key, now }: { noun: WordedNoun; key: string; now: Said },
): Promise<Reworded[]> {
  if (!can(actor, 'readStaff')) return []
  const rows = await db().wording.findMany({ where: { noun, key }, orderBy: { version: 'desc' } })
  const people = await db().person.findMany({
    where: { id: { in: rows.map(({ authorId }) => authorId) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const kept = rows.map(({ version, said }) => ({ version, said: keptSaid.parse(said) }))
  const changes = changesAfter(kept, now)
  return rows.map(({ version, recordedAt, authorId, because }, index) => ({
    ...{ version, at: toInstant(recordedAt), by: names.get(authorId) ?? 'Somebody', because },
    changes: changes[index] ?? [],
  }))
}

const keptSaid = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]))
