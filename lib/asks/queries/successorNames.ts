import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { recommendationScope } from '@/lib/recommendations/scope'
import { toEntry } from '../rules'
import type { AskRow } from './askRow'

/** What a decision names as having taken a place, by id: references of recommendations, names of addressees. */
export async function successorNames(actor: Actor, rows: readonly AskRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ entries }) =>
    entries.flatMap((entry) => toEntry(entry).said.successor?.id ?? []),
  )
  if (ids.length === 0) return new Map()
  const [recommendations, addressees] = await Promise.all([
    db().recommendation.findMany({
      where: { AND: [{ id: { in: ids } }, recommendationScope(actor)] },
      select: { id: true, ref: true },
    }),
    db().addressee.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  ])
  return new Map([
    ...recommendations.map(({ id, ref }) => [id, ref] as const),
    ...addressees.map(({ id, name }) => [id, name] as const),
  ])
}
