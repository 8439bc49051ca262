import { z } from 'zod'
import type { Transaction } from '@/lib/core/db'
import { saidSchema } from '@/lib/workflow/request'
import { Prisma } from '@/prisma/generated/client'

const row = z.object({ id: z.string(), refs: z.array(z.string()) })

/** Of recommendations by id, the references of those whose place they have taken; a part takes that of its whole anyway. */
export async function takenIn(
  tx: Transaction,
  ids: readonly string[],
  { isPublic }: { isPublic: boolean },
): Promise<Map<string, string[]>> {
  const read = isPublic ? Prisma.sql`not r."isDraft" and r."retractedBecause" is null` : Prisma.sql`true`
  const rows = z.array(row).parse(
    await tx.$queryRaw`select place.id, array_agg(distinct r.ref order by r.ref) as refs
      from heed."StatusEntry" e join heed."Ask" a on a.id = e."askId"
        join heed."Recommendation" r on r.id = a."recommendationId"
        cross join lateral (
          select went->>'id' as id from jsonb_array_elements(coalesce(e.said->'carriedInto', '[]')) as went
          union select e.said#>>'{successor,id}'
        ) as place
        join heed."Recommendation" taker on taker.id::text = place.id
      where e.implementation = 'SUPERSEDED' and place.id = any(${[...ids]}::text[]) and ${read}
        and taker."parentId" is distinct from r.id
        and not exists (select from heed."StatusEntry" later where later."replacesId" = e.id)
      group by place.id`,
  )
  return new Map(rows.map(({ id, refs }) => [id, refs]))
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
