import type { Actor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import { holderName, HOLDER } from '@/lib/assignments/rules'
import { fromDate, toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { OPEN } from './pool'

/** A first look that the plan had for an earlier day. */
export type LateCard = {
  askId: string
  ref: string
  title: string
  addressee: string
  dueOn: CalendarDate
  person: string
}
export type LateCards = { lines: LateCard[]; total: number }

/** First looks whose day has passed: one's own first, the longest ago first. */
export async function lateCards(actor: Actor, few = 10): Promise<LateCards> {
  if (actor.kind !== 'person') return { lines: [], total: 0 }
  const late = await lateTo(actor)
  const read = (personId: string | { not: string }, take: number) =>
    db().dealt.findMany({
      where: { ...late, personId },
      orderBy: [{ dueOn: 'asc' }, { askId: 'asc' }],
      take,
      select: columns,
    })
  const own = await read(actor.id, few)
  const others = await read({ not: actor.id }, few - own.length)
  return {
    lines: [...own, ...others].map(({ askId, dueOn, person, ask: { addressee, recommendation } }) => ({
      ...{ askId, dueOn: fromDate(dueOn), person: holderName(person), addressee: addressee.name },
      ...{ ref: recommendation.ref, title: recommendation.title },
    })),
    total: await db().dealt.count({ where: late }),
  }
}

export async function countLate(actor: Actor): Promise<number> {
  return db().dealt.count({ where: await lateTo(actor) })
}

async function lateTo(actor: Actor) {
  const today = todayIn((await organisation()).timeZone, new Date())
  return { dueOn: { lt: toDate(today) }, ask: { AND: [askScope(actor), OPEN] } }
}

const columns = {
  askId: true,
  dueOn: true,
  person: { select: HOLDER },
  ask: {
    select: {
      addressee: { select: { name: true } },
      recommendation: { select: { ref: true, title: true } },
    },
  },
} as const
