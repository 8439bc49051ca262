import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { Prisma } from '@/prisma/generated/client'
import { nextAfter } from '../rules'
import type { CardQuery } from '../schema'
import { cardsIn, OPEN, TRACKED, UNCHECKED, type PlannedCard } from './pool'

/** Whose cards these are: one's own of the plan, nobody's, or what of one's own is due for another look. */
export type Pile = 'MINE' | 'NOBODYS' | 'DUE'
export type Turn = {
  pile: Pile
  /** Whose turn it is; null when none is left. */
  askId: string | null
  left: number
  /** Of one's own, what waits for a second person to decide. */
  waiting: number
  /** The last one has been passed: it is the first one's turn again. */
  isRound: boolean
}

/** Which request is the next to look at. Without a wish: one's own, and once none of them is left, nobody's. */
export async function nextTurn(actor: Actor, { which, ask, after }: CardQuery): Promise<Turn> {
  if (actor.kind !== 'person' || !can(actor, 'readStaff'))
    return { pile: 'NOBODYS', askId: null, left: 0, waiting: 0, isRound: false }
  const { pile, cards } = await pileFor(actor, which, after ?? null)
  const passed = cards.find(({ askId }) => askId === after)
  const next = nextAfter(cards, after)
  // What was one's own was of another pile.
  const isHere = passed && (pile !== 'NOBODYS' || passed.dueOn === null)
  return {
    pile,
    askId: ask ?? next?.askId ?? null,
    left: cards.filter(({ isOpen }) => isOpen).length,
    waiting: pile === 'MINE' ? await waitingOf(actor) : 0,
    isRound: !ask && next !== null && isHere === true && cards.indexOf(next) <= cards.indexOf(passed),
  }
}

type Piled = { pile: Pile; cards: PlannedCard[] }

async function pileFor(actor: PersonActor, which: CardQuery['which'], beside: string | null): Promise<Piled> {
  if (which === 'due') return { pile: 'DUE', cards: await cardsIn(db(), await dueTo(actor), beside) }
  if (which !== 'nobody') {
    const own = Prisma.sql`${UNCHECKED} and t."personId" = ${actor.id}::uuid`
    const cards = byDay(await cardsIn(db(), own, beside))
    if (cards.some(({ isOpen }) => isOpen)) return { pile: 'MINE', cards }
  }
  return {
    pile: 'NOBODYS',
    cards: await cardsIn(db(), Prisma.sql`${UNCHECKED} and t."askId" is null`, beside),
  }
}

function waitingOf({ id: personId }: PersonActor): Promise<number> {
  const proposals = { some: { state: 'PENDING' as const } }
  return db().dealt.count({ where: { personId, ask: { ...OPEN, proposals } } })
}

/** The earliest week first, each in its order. */
function byDay(cards: readonly PlannedCard[]): PlannedCard[] {
  const day = ({ dueOn }: PlannedCard) => Number(dueOn?.replaceAll('-', '') ?? Infinity)
  return cards.toSorted((a, b) => day(a) - day(b))
}

/** What one looks after, and whose day to look again has come. */
async function dueTo(actor: PersonActor): Promise<Prisma.Sql> {
  const today = todayIn((await organisation()).timeZone, new Date())
  return Prisma.sql`${TRACKED} and a."reviewOn" <= ${today}::date
    and ${actor.id}::uuid in (r."ownerId", r."deputyId")`
}
