import { addDays, toDate, type CalendarDate } from '@/lib/core/dates'

/** A request of the plan, with what its place follows from. */
export type Card = {
  askId: string
  addresseeId: string
  hasPriority: boolean
  /** Of its document, and where it stands there. */
  code: string
  position: number
}
export type Hand = { personId: string; perWeek: number }
export type DealtCard = { askId: string; personId: string; dueOn: CalendarDate }

/** A plan that ends later is none. */
export const MOST_WEEKS = 260
export const MOST_CARDS = 20_000

/** Priority first; those to the same addressee together, so that one search serves them; else as the documents have them. */
export function inOrder<One extends Card>(cards: readonly One[]): One[] {
  const groups = new Map<string, One[]>()
  for (const card of cards.toSorted(inDocuments)) {
    const key = `${card.hasPriority} ${card.addresseeId}`
    const group = groups.get(key)
    if (group) group.push(card)
    else groups.set(key, [card])
  }
  const hasPriority = ([first]: readonly One[]) => Number(first?.hasPriority ?? false)
  // A group is as far ahead as the first of it: that is how they were met.
  return [...groups.values()].sort((a, b) => hasPriority(b) - hasPriority(a)).flat()
}

/**
 * Deals the cards out in their order: each week so many to each, due on its Friday; a last week that is not full is shared in
 * the same proportion. `held`: how many somebody has for that Friday already. What no week of five years has room for is not
 * dealt.
 */
export function deal(
  cards: readonly Card[],
  hands: readonly Hand[],
  from: CalendarDate,
  held: (personId: string, dueOn: CalendarDate) => number = () => 0,
): DealtCard[] {
  const ordered = inOrder(cards)
  const dealt: DealtCard[] = []
  for (let week = 0; week < MOST_WEEKS && dealt.length < ordered.length; week += 1) {
    const dueOn = addDays(from, 7 * week + 4)
    const free = hands.map(({ personId, perWeek }) => Math.max(0, perWeek - held(personId, dueOn)))
    const shares = shared(free, ordered.length - dealt.length)
    for (const [index, { personId }] of hands.entries()) {
      const theirs = ordered.slice(dealt.length, dealt.length + (shares[index] ?? 0))
      dealt.push(...theirs.map(({ askId }) => ({ askId, personId, dueOn })))
    }
  }
  return dealt
}

/** So many for each free place as there are to share: all of it where there are enough, else in proportion. */
function shared(free: readonly number[], many: number): number[] {
  const places = free.reduce((sum, one) => sum + one, 0)
  if (many >= places) return [...free]
  const upTo = free.map((_, index) => free.slice(0, index + 1).reduce((sum, one) => sum + one, 0))
  const rounded = upTo.map((one) => Math.round((many * one) / places))
  return rounded.map((one, index) => one - (rounded[index - 1] ?? 0))
}

/** The one to come after the given one, and from the beginning again behind the last; null where none is open. */
export function nextAfter<One extends Card & { isOpen: boolean }>(
  ordered: readonly One[],
  after: string | undefined,
): One | null {
  const from = ordered.findIndex(({ askId }) => askId === after) + 1
  const round = [...ordered.slice(from), ...ordered.slice(0, from)]
  return round.find(({ isOpen }) => isOpen) ?? null
}

export function isMonday(date: CalendarDate): boolean {
  return toDate(date).getUTCDay() === 1
}

/** The Monday of the week that the day lies in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -((toDate(date).getUTCDay() + 6) % 7))
}

/** The pace is that of the last four weeks. */
export const PACE_DAYS = 28
/** A pace that takes longer than twenty years says nothing. */
const LONGEST_DAYS = 20 * 365

/**
 * The calendar date on which all are checked at this pace; null where there is none to speak of. `lately`: how many were
 * looked at first in the last four weeks, or since the first look where that is less than four weeks ago.
 */
export function doneBy(
  { unchecked, lately, firstOn }: { unchecked: number; lately: number; firstOn: CalendarDate | null },
  today: CalendarDate,
): CalendarDate | null {
  if (unchecked === 0 || lately === 0 || firstOn === null) return null
  const days = Math.min(PACE_DAYS, Math.max(7, daysFrom(firstOn, today) + 1))
  const needed = Math.ceil((unchecked / lately) * days)
  return needed > LONGEST_DAYS ? null : addDays(today, needed)
}

function daysFrom(first: CalendarDate, last: CalendarDate): number {
  return Math.round((toDate(last).getTime() - toDate(first).getTime()) / 86_400_000)
}

function inDocuments(a: Card, b: Card): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return a.position - b.position || (a.askId < b.askId ? -1 : 1)
}
