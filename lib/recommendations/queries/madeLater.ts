import { z } from 'zod'
import { db } from '@/lib/core/db'
import type { Point } from '@/lib/workflow/walk'

/** The ids of recommendations of which nothing was asked yet at a point: a split made them later. */
export async function madeLater({ asOf, knownAt }: Point): Promise<string[]> {
  const rows = z.array(z.object({ id: z.string() })).parse(
    await db().$queryRaw`select a."recommendationId" as id
      from heed."StatusEntry" e join heed."Ask" a on a.id = e."askId"
      where e.verb = 'carryOver' and e.said#>>'{carriedFrom,isNew}' = 'true'
        and (e."effectiveOn" > ${asOf}::date or e."recordedAt" > ${knownAt}::timestamptz)
      group by a."recommendationId"
      having count(distinct a.id) = (select count(*) from heed."Ask" every
        where every."recommendationId" = a."recommendationId")`,
  )
  return rows.map(({ id }) => id)
}
