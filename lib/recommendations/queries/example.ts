import type { PersonActor } from '@/lib/access/policy'
import { fromDate, todayIn, type CalendarDate, type Precision } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Prisma } from '@/prisma/generated/client'
import { MOST_COUNTED } from '../schema'
import { recommendationScope } from '../scope'

/** One recommendation to explain the others by, with its requests and what was recorded at one of them last. */
export type Example = {
  ref: string
  title: string
  document: string
  /** How many they look after, this one among them; none, where it is not theirs. */
  held: number
  asks: { id: string; addressee: string; implementation: Implementation }[]
  last: { happenedOn: CalendarDate; precision: Precision; enteredOn: CalendarDate } | null
}

/** One that this person looks after; else the first of the corpus. Null where there is none. */
export async function exampleFor(actor: PersonActor): Promise<Example | null> {
  const { timeZone } = await organisation()
  const whose = { OR: [{ ownerId: actor.id }, { deputyId: actor.id }] }
  const [theirs, held] = await Promise.all([
    read(actor, whose),
    db().listing.count({ where: { ...whose, isDraft: false, isArchived: false }, take: MOST_COUNTED + 1 }),
  ])
  const row = theirs ?? (await read(actor, {}))
  if (!row) return null
  const [last] = row.asks.flatMap(({ entries }) => entries)
  return {
    ...{ ref: row.ref, title: row.title, document: row.document.title, held: theirs ? held : 0 },
    asks: row.asks.map(({ id, addressee, implementation }) => ({
      ...{ id, implementation },
      addressee: addressee.name,
    })),
    last: last
      ? {
          happenedOn: fromDate(last.effectiveOn),
          precision: last.precision,
          enteredOn: todayIn(timeZone, last.recordedAt),
        }
      : null,
  }
}

function read(actor: PersonActor, whose: Prisma.RecommendationWhereInput) {
  return db().recommendation.findFirst({
    where: {
      AND: [recommendationScope(actor), whose, { isDraft: false, archivedBecause: null, asks: { some: {} } }],
    },
    orderBy: [{ document: { code: 'asc' } }, { position: 'asc' }],
    select: {
      ...{ ref: true, title: true, document: { select: { title: true } } },
      asks: {
        orderBy: { addressee: { name: 'asc' } },
        take: 4,
        select: {
          ...{ id: true, implementation: true, addressee: { select: { name: true } } },
          entries: {
            where: { replacedBy: null, NOT: { verb: 'takeBack' } },
            orderBy: { recordedAt: 'desc' },
            take: 1,
            select: { effectiveOn: true, precision: true, recordedAt: true },
          },
        },
      },
    },
  })
}
