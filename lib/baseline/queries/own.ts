import { z } from 'zod'
import { can, type Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { UNCHECKED } from './pool'

/** What somebody can take a first look at. */
export type OwnLooks = {
  /** Dealt to them and open. */
  left: number
  /** Of these, those whose day has passed. */
  late: number
  /** Of these, those of the nearest day to come; null where none is to come. */
  next: { looks: number; by: CalendarDate } | null
  /** Something is open that nobody has. */
  hasNobodys: boolean
}
export const NO_LOOKS: OwnLooks = { left: 0, late: 0, next: null, hasNobodys: false }

export async function ownLooks(actor: Actor): Promise<OwnLooks> {
  if (actor.kind !== 'person' || !can(actor, 'readStaff')) return NO_LOOKS
  const today = todayIn((await organisation()).timeZone, new Date())
  const [days, hasNobodys] = await Promise.all([daysOf(actor.id), isAnyNobodys()])
  const sum = (all: typeof days) => all.reduce((looks, one) => looks + one.looks, 0)
  return {
    left: sum(days),
    late: sum(days.filter(({ by }) => by < today)),
    next: days.find(({ by }) => by >= today) ?? null,
    hasNobodys,
  }
}

async function daysOf(personId: string) {
  return z.array(day).parse(
    await db().$queryRaw`
      select t."dueOn"::text as by, count(*)::int as looks
      from heed."Dealt" t join heed."Ask" a on a.id = t."askId" join heed."Recommendation" r on r.id = a."recommendationId"
      where t."personId" = ${personId}::uuid and ${UNCHECKED} group by t."dueOn" order by t."dueOn"`,
  )
}

const day = z.strictObject({ by: z.string(), looks: z.number() })

async function isAnyNobodys(): Promise<boolean> {
  const found = await db().$queryRaw`
    select from heed."Ask" a join heed."Recommendation" r on r.id = a."recommendationId"
    where ${UNCHECKED} and not exists (select from heed."Dealt" t where t."askId" = a.id) limit 1`
  return z.array(z.unknown()).parse(found).length > 0
}
