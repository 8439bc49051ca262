import { can, type Actor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import { holderName, HOLDER } from '@/lib/assignments/rules'
import { fromDate, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { OPEN } from './pool'

/** How many first looks are dealt to one of us and open still. */
export function countDealtTo(actor: Actor, personId: string): Promise<number> {
  return countOf(actor, [personId])
}

/** The same of all who have left. */
export async function countDealtToLeavers(actor: Actor): Promise<number> {
  const left = await db().person.findMany({ where: { isActive: false }, select: { id: true } })
  return countOf(
    actor,
    left.map(({ id }) => id),
  )
}

async function countOf(actor: Actor, people: readonly string[]): Promise<number> {
  if (people.length === 0 || !can(actor, 'readStaff')) return 0
  return db().dealt.count({ where: { personId: { in: [...people] }, ask: OPEN } })
}

/** Who takes the first look, by when. */
export type FirstLook = { name: string; dueOn: CalendarDate }

/** Those that are open at one recommendation, each once. */
export async function firstLooksAt(actor: Actor, ref: string): Promise<FirstLook[]> {
  const rows = await db().dealt.findMany({
    where: { ask: { AND: [askScope(actor), { recommendation: { ref } }, OPEN] } },
    distinct: ['personId', 'dueOn'],
    orderBy: [{ dueOn: 'asc' }, { person: { name: 'asc' } }],
    select: { dueOn: true, person: { select: HOLDER } },
  })
  return rows.map(({ dueOn, person }) => ({ name: holderName(person), dueOn: fromDate(dueOn) }))
}
