import { can, type Actor } from '@/lib/access/policy'
import type { HeldEntry } from '@/lib/asks/rules'
import { db } from '@/lib/core/db'
import { isCleared, nameOf, REMOVED, textsOfEntry } from './clearable'

type Worded = Pick<HeldEntry, 'id' | 'said' | 'verifierSentence'>

/** Which of these entries have words that the public does not read: no lead has released them, or not as they stand. */
export async function wordsInside(actor: Actor, entries: readonly Worded[]): Promise<ReadonlySet<string>> {
  if (!can(actor, 'readStaff')) return new Set()
  const rows = await db().clearance.findMany({
    where: { noun: 'ENTRY', key: { in: entries.map(({ id }) => id) } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  const clearances = new Map(rows.map((one) => [nameOf(one), one]))
  const isInside = (entry: Worded) =>
    textsOfEntry(entry).some((text) => text.text !== REMOVED && !isCleared(clearances, text))
  return new Set(entries.filter(isInside).map(({ id }) => id))
}
