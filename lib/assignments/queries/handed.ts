import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { isSeen } from '@/lib/recommendations/scope'

/** In days: so long is it told. */
const LATELY = 14

/** What was handed over in one act: how many, and one of them. */
export type HandedOver = {
  key: string
  count: number
  ref: string
  title: string
  author: string
  enteredOn: CalendarDate
  note: string | null
}

/** What others gave this actor to look after in the last fortnight and they still hold, the newest first. */
export async function handedLately(actor: Actor): Promise<HandedOver[]> {
  if (actor.kind !== 'person' || !isSeen(actor)) return []
  const { timeZone } = await organisation()
  const since = new Date(Date.now() - LATELY * 86_400_000)
  const rows = z.array(handedRow).parse(
    await db()
      .$queryRaw`select a."recordedAt" as at, a.note, p.name as author, count(distinct r.id)::int as count,
        (array_agg(r.ref order by r.ref))[1] as ref, (array_agg(r.title order by r.ref))[1] as title
      from heed."Assignment" a join heed."Recommendation" r on r.id = a."recommendationId"
        join heed."Person" p on p.id = a."authorId"
      where a."personId" = ${actor.id}::uuid and a."authorId" <> ${actor.id}::uuid and a."recordedAt" > ${since}
        and a."personId" = case a.duty when 'OWNER' then r."ownerId" else r."deputyId" end
      group by a."recordedAt", a.note, p.name order by a."recordedAt" desc limit 20`,
  )
  return rows.map(({ at, ...row }) => ({ ...row, key: at.toISOString(), enteredOn: todayIn(timeZone, at) }))
}

const handedRow = z.object({
  at: z.date(),
  note: z.string().nullable(),
  author: z.string(),
  count: z.number(),
  ref: z.string(),
  title: z.string(),
})
