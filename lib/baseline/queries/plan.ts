import { z } from 'zod'
import { can, personOf, type Actor } from '@/lib/access/policy'
import { ROLES } from '@/lib/access/roles'
import { holderName } from '@/lib/assignments/rules'
import { addDays, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { doneBy, mondayOf, PACE_DAYS } from '../rules'
import { TRACKED, UNCHECKED } from './pool'

/** How the first pass stands. */
export type Plan = {
  checked: number
  of: number
  /** Nobody has looked, and nobody is to. */
  nobodys: number
  /** At the pace of the last weeks; null where there is none to speak of. */
  doneBy: CalendarDate | null
  /** The last day of what is dealt to somebody who can look, and not checked yet. */
  until: CalendarDate | null
  hands: PlannedHand[]
}
export type PlannedHand = {
  personId: string
  /** With why they can look no more. */
  name: string
  canLook: boolean
  dealt: number
  done: number
  /** To look at still. */
  left: number
  /** Proposed, so that a second person decides whether it is done. */
  waiting: number
  /** Its day has passed, and nobody has looked. */
  late: number
  /** Due this week, and not checked yet. */
  thisWeek: number
}

const NO_PLAN: Plan = { checked: 0, of: 0, nobodys: 0, doneBy: null, until: null, hands: [] }

export async function planOf(actor: Actor): Promise<Plan> {
  if (!can(actor, 'readStaff')) return NO_PLAN
  const { timeZone } = await organisation()
  const today = todayIn(timeZone, new Date())
  const [totals, hands] = await Promise.all([totalsOn(today, timeZone), handsOn(today)])
  const { lately, firstOn, ...rest } = totals
  const unchecked = rest.of - rest.checked
  const days = hands.flatMap(({ hand: { canLook }, until }) => (canLook && until !== null ? [until] : []))
  return {
    ...rest,
    doneBy: doneBy({ unchecked, lately, firstOn }, today),
    until: days.toSorted().at(-1) ?? null,
    hands: hands.map(({ hand }) => hand),
  }
}

async function totalsOn(today: CalendarDate, timeZone: string) {
  const [row] = z.array(totalsRow).parse(
    await db().$queryRaw`
      select count(*) filter (where a.implementation <> 'NOT_ASSESSED')::int as checked, count(*)::int as of,
        count(*) filter (where t."askId" is null and ${UNCHECKED})::int as nobodys,
        count(*) filter (where first.on > ${addDays(today, -PACE_DAYS)}::date)::int as lately,
        min(first.on)::text as "firstOn"
      from heed."Ask" a join heed."Recommendation" r on r.id = a."recommendationId"
        left join heed."Dealt" t on t."askId" = a.id
        left join lateral (select (min(e."recordedAt") at time zone ${timeZone})::date as on from heed."StatusEntry" e
          where e."askId" = a.id and a.implementation <> 'NOT_ASSESSED') first on true
      where ${TRACKED}`,
  )
  return row ?? { checked: 0, of: 0, nobodys: 0, lately: 0, firstOn: null }
}

const totalsRow = z.strictObject({
  checked: z.number(),
  of: z.number(),
  nobodys: z.number(),
  lately: z.number(),
  firstOn: z.string().nullable(),
})

/** Done is what was looked at, whatever came of the request since: what is replaced unseen goes to another's card. */
async function handsOn(today: CalendarDate) {
  const sunday = addDays(mondayOf(today), 6)
  const rows = z.array(handRow).parse(
    await db().$queryRaw`
      select p.id as "personId", p.name, p."isActive", p.roles::text[], count(*)::int as dealt,
        count(*) filter (where a.implementation <> 'NOT_ASSESSED')::int as done,
        count(*) filter (where ${UNCHECKED})::int as left,
        count(*) filter (where ${UNCHECKED} and t."dueOn" < ${today}::date)::int as late,
        count(*) filter (where ${UNCHECKED} and t."dueOn" between ${today}::date and ${sunday}::date)::int as "thisWeek",
        max(t."dueOn") filter (where ${UNCHECKED})::text as until
      from heed."Dealt" t join heed."Ask" a on a.id = t."askId" join heed."Recommendation" r on r.id = a."recommendationId"
        join heed."Person" p on p.id = t."personId"
      where a.implementation <> 'NOT_ASSESSED' and not r."isDraft" or ${TRACKED} group by p.id order by p.name, p.id`,
  )
  return rows.map(({ personId, name, isActive, roles, until, ...counts }) => ({
    until,
    hand: {
      ...{ personId, name: holderName({ name, isActive, roles }) },
      canLook: isActive && personOf({ id: personId, roles }).may.includes('recordStatus'),
      ...counts,
      waiting: counts.dealt - counts.done - counts.left,
    },
  }))
}

const handRow = z.strictObject({
  personId: z.string(),
  name: z.string(),
  isActive: z.boolean(),
  roles: z.array(z.enum(ROLES)),
  dealt: z.number(),
  done: z.number(),
  left: z.number(),
  late: z.number(),
  thisWeek: z.number(),
  until: z.string().nullable(),
})
