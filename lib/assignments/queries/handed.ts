import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { isSeen } from '@/lib/recommendations/scope'

/** In days: so long is it told. */
const LATELY = 14

/** What was handed over at once: how many, how many of these they still hold, and one of them. */
export type HandedOver = {
  /** Of the assignment of that one. */
  id: string
  count: number
  held: number
  hasParts: boolean
  ref: string
  title: string
  author: string
  enteredOn: CalendarDate
  note: string | null
}

/**
 * What others gave this actor to look after in the last fortnight, as long as they still hold any of it, the newest first: a
 * line for each act, and for what one colleague gave them one by one on a day, without a note. The parts of a split were
 * given by nobody: whoever has the whole has them.
 */
export async function handedLately(actor: Actor, few = 3): Promise<HandedOver[]> {
  if (actor.kind !== 'person' || !isSeen(actor)) return []
  const { timeZone } = await organisation()
  const since = new Date(Date.now() - LATELY * 86_400_000)
  const rows = z.array(handedRow).parse(
    await db().$queryRaw`
      with lately as (
        select a.id, a."recordedAt" as at, a.note, a."authorId", r.id as "recommendationId", r.ref, r.title,
          a."personId" is not distinct from case a.duty when 'OWNER' then r."ownerId" else r."deputyId" end as "isHeld",
          r."parentId" is not null as "isPart"
        from heed."Assignment" a join heed."Recommendation" r on r.id = a."recommendationId"
        where a."personId" = ${actor.id}::uuid and a."authorId" <> ${actor.id}::uuid and a."recordedAt" > ${since}
          and not exists (select from heed."Ask" whole join heed."StatusEntry" e on e."askId" = whole.id
            where whole."recommendationId" = r."parentId" and e."recordedAt" = a."recordedAt")
      )
      select max(at) as at, note, p.name as author, count(distinct "recommendationId")::int as count,
        (count(distinct "recommendationId") filter (where "isHeld"))::int as held, bool_or("isPart") as "hasParts",
        (array_agg(lately.id order by ref))[1] as id, (array_agg(ref order by ref))[1] as ref,
        (array_agg(title order by ref))[1] as title
      from lately join heed."Person" p on p.id = "authorId"
      group by p.id, p.name, note, case when note is null then date_trunc('day', at, ${timeZone}) else at end
      having bool_or("isHeld")
      order by max(at) desc limit ${few}`,
  )
  return rows.map(({ at, ...row }) => ({ ...row, enteredOn: todayIn(timeZone, at) }))
}

const handedRow = z.object({
  at: z.date(),
  note: z.string().nullable(),
  author: z.string(),
  count: z.number(),
  held: z.number(),
  hasParts: z.boolean(),
  id: z.string(),
  ref: z.string(),
  title: z.string(),
})
