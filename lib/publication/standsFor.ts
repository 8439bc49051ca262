import type { Transaction } from '@/lib/core/db'
import { takingsOf } from '@/lib/recommendations/queries/takenIn'
import { publicEntries } from './entryBody'
import type { Moment } from './moment'
import { clearancesFor, entryRows } from './rows'

/** Of recommendations by id, whose place the public reads that they have taken: not before it reads that there. */
export async function publicStandsFor(
  tx: Transaction,
  ids: readonly string[],
  moment: Moment,
): Promise<Map<string, string[]>> {
  const takings = (await takingsOf(tx, ids)).filter(({ isHidden }) => !isHidden)
  const entryIds = takings.map(({ entryId }) => entryId)
  const entries = entryIds.length === 0 ? [] : await entryRows(tx, entryIds)
  const clearances = await clearancesFor(tx, entryIds)
  const read = new Set(publicEntries({ entries }, { ...moment, clearances }).map(({ id }) => id))
  const found = new Map<string, string[]>()
  for (const { takerId, ref, entryId } of takings)
    if (read.has(entryId)) found.set(takerId, [...new Set([...(found.get(takerId) ?? []), ref])])
  return found
}
