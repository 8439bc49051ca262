import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { PERMISSIONS } from '@/lib/access/permissions'
import { addDays, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import type { Prisma } from '@/prisma/generated/client'
import { recommendationsOf } from './removable'
import { expungeInput } from './schema'

/** A second person looks at it within so many days. */
const DAYS_TO_LOOK = 7

export type Expunged = {
  id: string
  noun: string
  /** Where it stood. */
  ref: string | null
  author: string
  on: CalendarDate
  lookBy: CalendarDate
  isLate: boolean
  /** Who looked at it, and when; null while nobody has. */
  looked: { by: string; on: CalendarDate } | null
  canLook: boolean
  /** Who may look, by name: everybody active with the right, but whoever removed it. Empty once somebody has. */
  lookers: string[]
}

/** Everything that was ever removed for safety, what nobody has looked at first. Empty for whoever may not remove. */
export function expungings(actor: Actor): Promise<Expunged[]> {
  return linesOf(actor, {})
}

/** What a colleague has removed and nobody has looked at: this person can, the oldest few. */
export function expungingsToLook(actor: PersonActor, few = 5): Promise<Expunged[]> {
  return linesOf(actor, { where: { reviewedAt: null, NOT: { authorId: actor.id } }, take: few })
}

async function linesOf(
  actor: Actor,
  which: Pick<Prisma.ExpungingFindManyArgs, 'where' | 'take'>,
): Promise<Expunged[]> {
  if (actor.kind !== 'person' || !can(actor, 'expunge')) return []
  const { timeZone } = await organisation()
  const today = todayIn(timeZone, new Date())
  const rows = await db().expunging.findMany({
    ...which,
    orderBy: [{ reviewedAt: { sort: 'desc', nulls: 'first' } }, { recordedAt: 'asc' }],
  })
  const people = await db().person.findMany({ orderBy: { name: 'asc' } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const lookers = people.filter(
    ({ isActive, roles }) => isActive && PERMISSIONS.expunge.some((role) => roles.includes(role)),
  )
  const refs = await refsOf(rows)
  return rows.map(({ id, noun, authorId, recordedAt, reviewerId, reviewedAt }) => {
    const on = todayIn(timeZone, recordedAt)
    const lookBy = addDays(on, DAYS_TO_LOOK)
    const by = reviewerId === null ? null : (names.get(reviewerId) ?? '')
    return {
      ...{ id, noun, on, lookBy },
      ref: refs.get(id) ?? null,
      author: names.get(authorId) ?? '',
      isLate: reviewerId === null && lookBy < today,
      looked: by === null || !reviewedAt ? null : { by, on: todayIn(timeZone, reviewedAt) },
      canLook: reviewerId === null && authorId !== actor.id,
      lookers: reviewerId === null ? lookers.flatMap((one) => (one.id === authorId ? [] : [one.name])) : [],
    }
  })
}

const named = expungeInput.pick({ noun: true, key: true }).strip()

async function refsOf(
  rows: readonly { id: string; noun: string; key: string }[],
): Promise<Map<string, string>> {
  const refs = new Map<string, string>()
  for (const { id, ...row } of rows) {
    const thing = named.safeParse(row).data
    const [first] = thing ? await recommendationsOf(thing.noun, thing.key) : []
    if (first) refs.set(id, first.ref)
  }
  return refs
}
