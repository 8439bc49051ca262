import { can, personOf, type Actor } from '@/lib/access/policy'
import { fromDate, toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import { Prisma } from '@/prisma/generated/client'
import { cardsIn, UNCHECKED } from '../queries/pool'
import { deal, mondayOf, MOST_CARDS, type DealtCard } from '../rules'
import type { DealInput } from '../schema'

const SUBJECT = 'baseline/plan'

/**
 * Deals the first looks out to people, so many a week each, in one write. What is dealt and not checked yet stays where it
 * is, unless it is dealt anew. Throws Forbidden or Refused.
 */
export async function dealCards(actor: Actor, input: DealInput): Promise<void> {
  refuseWhoDealsNot(actor)
  await write(
    actor,
    async (tx, at) => {
      const { dealt } = await planned(tx, input, at)
      await tx.dealt.deleteMany({ where: { askId: { in: dealt.map(({ askId }) => askId) } } })
      await tx.dealt.createMany({
        data: dealt.map((one) => ({ ...one, dueOn: toDate(one.dueOn), dealtAt: at })),
      })
      const { from, document = null, isAnew, perWeek } = input
      const content = { cards: dealt.length, from, until: dealt.at(-1)?.dueOn ?? from, document, isAnew }
      return { event: 'baseline.dealt', subject: SUBJECT, content: { ...content, perWeek } }
    },
    { receipt: input.receipt, about: SUBJECT, seconds: 60 },
  )
}

/** What dealing would do; nothing is written. */
export type DealAhead = {
  cards: number
  /** Of these, what somebody has now. */
  taken: number
  hands: { name: string; cards: number; until: CalendarDate }[]
}

/** What would be dealt to whom. Throws what dealing itself would. */
export async function lookAtDeal(actor: Actor, input: DealInput): Promise<DealAhead> {
  refuseWhoDealsNot(actor)
  const { dealt, taken } = await planned(db(), input, new Date())
  const people = await db().person.findMany({
    where: { id: { in: Object.keys(input.perWeek) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  const hands = people.map(({ id, name }) => {
    const theirs = dealt.filter(({ personId }) => personId === id)
    return { name, cards: theirs.length, until: theirs.at(-1)?.dueOn ?? input.from }
  })
  return { cards: dealt.length, taken, hands }
}

function refuseWhoDealsNot(actor: Actor): void {
  if (!can(actor, 'assign')) throw new Forbidden('Your role does not deal out first looks. Ask a lead.')
}

type Planned = { dealt: DealtCard[]; taken: number }

async function planned(tx: Transaction, input: DealInput, at: Date): Promise<Planned> {
  await refuseWhoCannotRecord(tx, Object.keys(input.perWeek))
  const { timeZone } = await organisationIn(tx)
  if (input.from < mondayOf(todayIn(timeZone, at)))
    throw refused('from', 'PAST', 'This week is over. Choose this week’s Monday or a later one.')
  return deals(tx, input)
}

async function deals(tx: Transaction, { perWeek, from, document, isAnew }: DealInput): Promise<Planned> {
  const among = document === undefined ? Prisma.sql`true` : Prisma.sql`d.slug = ${document}`
  const free = isAnew ? Prisma.sql`true` : Prisma.sql`t."askId" is null`
  const cards = await cardsIn(tx, Prisma.sql`${UNCHECKED} and ${among} and ${free}`)
  if (cards.length === 0)
    throw refused(
      'document',
      'NOTHING_LEFT',
      'Nothing is left to deal here: all of it is checked, or somebody has it. Deal the rest anew, or choose another document.',
    )
  if (cards.length > MOST_CARDS)
    throw refused('document', 'TOO_MANY', `More than ${MOST_CARDS} would be dealt. Choose one document.`)
  const hands = Object.entries(perWeek).map(([personId, many]) => ({ personId, perWeek: many }))
  const dealt = deal(cards, hands, from, await heldBeside(tx, new Set(cards.map(({ askId }) => askId))))
  if (dealt.length < cards.length)
    throw refused(
      'perWeek',
      'TOO_SLOW',
      'At so many a week this takes more than five years. Give more a week.',
    )
  return { dealt, taken: cards.filter(({ dueOn }) => dueOn !== null).length }
}

/** How many open cards each has for a Friday, but for those that are dealt now. */
async function heldBeside(tx: Transaction, dealt: ReadonlySet<string>) {
  const open = await tx.dealt.findMany({ where: { ask: { implementation: 'NOT_ASSESSED' } } })
  const held = new Map<string, number>()
  for (const { askId, personId, dueOn } of open) {
    if (dealt.has(askId)) continue
    const key = `${personId} ${fromDate(dueOn)}`
    held.set(key, (held.get(key) ?? 0) + 1)
  }
  return (personId: string, dueOn: CalendarDate) => held.get(`${personId} ${dueOn}`) ?? 0
}

async function refuseWhoCannotRecord(tx: Transaction, ids: readonly string[]): Promise<void> {
  const people = await tx.person.findMany({
    where: { id: { in: [...ids] }, isActive: true },
    select: { id: true, roles: true },
  })
  const able = new Set(people.filter((one) => personOf(one).may.includes('recordStatus')).map(({ id }) => id))
  const unable = ids.find((id) => !able.has(id))
  if (unable !== undefined)
    throw refused(
      `perWeek.${unable}`,
      'CANNOT_RECORD',
      'This person does not record what happened, or has left. Deal to somebody else.',
    )
}

function refused(field: string, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
