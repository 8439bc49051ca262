import { can, type Actor } from '@/lib/access/policy'
import { addDays, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { organisation } from '@/lib/organisation/queries'
import type { Expungeable } from './schema'

/** A second person looks at it within so many days. */
const DAYS_TO_LOOK = 7

export type Expunged = {
  id: string
  noun: string
  author: string
  on: CalendarDate
  lookBy: CalendarDate
  /** Who looked at it, and when; null while nobody has. */
  looked: { by: string; on: CalendarDate } | null
  canLook: boolean
}

/** Everything that was ever removed for safety, what nobody has looked at first. Empty for whoever may not remove. */
export async function expungings(actor: Actor): Promise<Expunged[]> {
  if (actor.kind !== 'person' || !can(actor, 'expunge')) return []
  const { timeZone } = await organisation()
  const rows = await db().expunging.findMany({
    orderBy: [{ reviewedAt: { sort: 'desc', nulls: 'first' } }, { recordedAt: 'asc' }],
  })
  const ids = rows.flatMap(({ authorId, reviewerId }) => [authorId, ...(reviewerId ? [reviewerId] : [])])
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ id, noun, authorId, recordedAt, reviewerId, reviewedAt }) => {
    const on = todayIn(timeZone, recordedAt)
    const by = reviewerId === null ? null : (names.get(reviewerId) ?? '')
    return {
      id,
      noun,
      author: names.get(authorId) ?? '',
      on,
      lookBy: addDays(on, DAYS_TO_LOOK),
      looked: by === null || !reviewedAt ? null : { by, on: todayIn(timeZone, reviewedAt) },
      canLook: reviewerId === null && authorId !== actor.id,
    }
  })
}

export type Removable = { noun: Expungeable; key: string; ref: string; title: string }

/** On which recommendation a thing stands. Its words are not repeated here. Throws NotFound. */
export async function removable(actor: Actor, noun: Expungeable, key: string): Promise<Removable> {
  const found = can(actor, 'readStaff')
    ? await db().recommendation.findFirst({ where: whereOf(noun, key) })
    : null
  if (!found) throw new NotFound('There is no such thing to remove.')
  return { noun, key, ref: found.ref, title: found.title }
}

function whereOf(noun: Expungeable, id: string) {
  const onAsk = {
    entry: { entries: { some: { id } } },
    proposal: { proposals: { some: { id } } },
    evidence: { evidence: { some: { evidenceId: id } } },
    criterion: { criteria: { some: { id } } },
  } as const
  const own = {
    comment: { comments: { some: { id } } },
    assignment: { assignments: { some: { id } } },
    recommendation: { id },
  } as const
  return noun === 'comment' || noun === 'assignment' || noun === 'recommendation'
    ? own[noun]
    : { asks: { some: onAsk[noun] } }
}
