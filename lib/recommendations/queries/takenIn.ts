import { z } from 'zod'
import type { Transaction } from '@/lib/core/db'
import { saidSchema } from '@/lib/workflow/request'

/** That one recommendation has taken the place of another at a request, by the entry that says so. */
const taking = z.object({
  takerId: z.string(),
  ref: z.string(),
  entryId: z.string(),
  /** The other one has no page. */
  isHidden: z.boolean(),
})
export type Taking = z.infer<typeof taking>

/** Whose place recommendations have taken, by id, as it stands; a part takes that of its whole anyway. */
export async function takingsOf(tx: Transaction, ids: readonly string[]): Promise<Taking[]> {
  return z.array(taking).parse(
    await tx.$queryRaw`select place.id as "takerId", r.ref, e.id as "entryId",
        r."isDraft" or r."retractedBecause" is not null as "isHidden"
      from heed."StatusEntry" e join heed."Ask" a on a.id = e."askId"
        join heed."Recommendation" r on r.id = a."recommendationId"
        cross join lateral (
          select went->>'id' as id from jsonb_array_elements(coalesce(e.said->'carriedInto', '[]')) as went
          union select e.said#>>'{successor,id}'
        ) as place
        join heed."Recommendation" taker on taker.id::text = place.id
      where e.implementation = 'SUPERSEDED' and place.id = any(${[...ids]}::text[])
        and taker."parentId" is distinct from r.id
        and not exists (select from heed."StatusEntry" later where later."replacesId" = e.id)
      order by r.ref`,
  )
}

/** The same of one, as staff read it. */
export async function standsFor(tx: Transaction, id: string): Promise<string[]> {
  return [...new Set((await takingsOf(tx, [id])).map(({ ref }) => ref))]
}

/** The ids of what has taken the place of these. */
export async function takersOf(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const entries = await tx.statusEntry.findMany({
    where: { implementation: 'SUPERSEDED', replacedBy: null, ask: { recommendationId: { in: [...ids] } } },
    select: { said: true },
  })
  return entries.flatMap(({ said }) => {
    const { successor, carriedInto = [] } = saidSchema.parse(said)
    return [successor, ...carriedInto].flatMap((place) =>
      place?.kind === 'RECOMMENDATION' ? (place.id ?? []) : [],
    )
  })
}
