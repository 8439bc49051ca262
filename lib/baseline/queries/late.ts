import type { Actor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import { fromDate, toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'

/** A first look that the plan had for an earlier day. */
export type LateCard = {
  askId: string
  ref: string
  title: string
  addressee: string
  dueOn: CalendarDate
  person: string
  isMine: boolean
}
export type LateCards = { lines: LateCard[]; total: number; mine: number }

/** First looks whose day has passed: one's own first, the longest ago first. */
export async function lateCards(actor: Actor, few = 10): Promise<LateCards> {
  const today = todayIn((await organisation()).timeZone, new Date())
  const me = actor.kind === 'person' ? actor.id : ''
  const late = {
    dueOn: { lt: toDate(today) },
    ask: {
      AND: [askScope(actor), { recommendation: { isDraft: false, archivedBecause: null } }],
      implementation: 'NOT_ASSESSED' as const,
      proposals: { none: { state: 'PENDING' as const } },
    },
  }
  const read = (whose: { personId: string } | { personId: { not: string } }, take: number) =>
    db().dealt.findMany({
      where: { ...late, ...whose },
      orderBy: [{ dueOn: 'asc' }, { askId: 'asc' }],
      take,
      select: columns,
    })
  const count = (whose: { personId?: string }) => db().dealt.count({ where: { ...late, ...whose } })
  if (me === '') return { lines: [], total: 0, mine: 0 }
  const own = await read({ personId: me }, few)
  const others = await read({ personId: { not: me } }, few - own.length)
  return {
    lines: [...own, ...others].map(({ askId, dueOn, person, ask: { addressee, recommendation } }) => ({
      ...{ askId, dueOn: fromDate(dueOn), person: person.name, isMine: person.id === me },
      ...{ addressee: addressee.name, ref: recommendation.ref, title: recommendation.title },
    })),
    total: await count({}),
    mine: await count({ personId: me }),
  }
}

const columns = {
  askId: true,
  dueOn: true,
  person: { select: { id: true, name: true } },
  ask: {
    select: {
      addressee: { select: { name: true } },
      recommendation: { select: { ref: true, title: true } },
    },
  },
} as const
