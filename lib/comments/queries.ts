import { PERMISSIONS } from '@/lib/access/permissions'
import { can, type Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { recommendationScope } from '@/lib/recommendations/scope'
import type { Prisma } from '@/prisma/generated/client'
import { shortNamesOf, mentionsIn, type Mentions } from './rules'

/** Those who could answer a note, by name. */
export const COLLEAGUES = {
  where: { isActive: true, roles: { hasSome: [...PERMISSIONS.comment] } },
  orderBy: [{ name: 'asc' }, { id: 'asc' }],
  select: { id: true, name: true, email: true },
} satisfies Prisma.PersonFindManyArgs

/** The names by which a note names others. */
export async function namesForNotes(actor: Actor): Promise<string[]> {
  if (actor.kind !== 'person' || !can(actor, 'comment')) return []
  return shortNamesOf(await db().person.findMany(COLLEAGUES), actor.id)
}

/** Names that several colleagues go by, and those that none does: nobody is told of those. */
export type Missed = Pick<Mentions, 'unclear' | 'unknown'>

/** Of the last note that somebody wrote there: whom it names in vain. Null where they wrote none. */
export async function missedByNote(actor: Actor, ref: string): Promise<Missed | null> {
  if (actor.kind !== 'person') return null
  const last = await db().comment.findFirst({
    where: { authorId: actor.id, recommendation: { AND: [{ ref }, recommendationScope(actor)] } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  })
  return last && mentionsIn(last.body, await db().person.findMany(COLLEAGUES))
}

export type Note = {
  id: string
  body: string
  author: string
  /** Colleagues whom it names, by name. */
  mentioned: string[]
  enteredOn: CalendarDate
}

/** What colleagues have noted about a recommendation, the newest first. */
export async function notes(actor: Actor, ref: string): Promise<Note[]> {
  const { timeZone } = await organisation()
  const rows = await db().comment.findMany({
    where: { recommendation: { AND: [{ ref }, recommendationScope(actor)] } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, body: true, recordedAt: true, author: { select: { name: true } } },
      mentions: { select: { person: { select: { name: true } } }, orderBy: { person: { name: 'asc' } } },
    },
  })
  return rows.map(({ id, body, author, mentions, recordedAt }) => ({
    id,
    body,
    author: author.name,
    mentioned: mentions.map(({ person }) => person.name),
    enteredOn: todayIn(timeZone, recordedAt),
  }))
}

export type MentionLine = Omit<Note, 'mentioned'> & { ref: string; title: string }
export type MentionLines = { lines: MentionLine[]; total: number }

/** More are not counted: answered one by one, they would take a day. */
export const MOST_MENTIONS = 100

/** Notes that name this person, which they have neither answered there nor put aside; the newest few. */
export async function mentionsOf(actor: Actor, few = 5): Promise<MentionLines> {
  if (actor.kind !== 'person' || !can(actor, 'readStaff')) return { lines: [], total: 0 }
  const open = await db().$queryRaw<{ id: string }[]>`
    select m."commentId" as id from heed."CommentMention" m join heed."Comment" c on c.id = m."commentId"
      join heed."Recommendation" r on r.id = c."recommendationId"
    where m."personId" = ${actor.id}::uuid and r."archivedBecause" is null
      and not exists (select from heed."MentionAside" a
        where a."commentId" = m."commentId" and a."personId" = m."personId")
      and not exists (select from heed."Comment" answer where answer."recommendationId" = c."recommendationId"
        and answer."authorId" = m."personId" and answer."recordedAt" > c."recordedAt")
    order by m."recordedAt" desc limit ${MOST_MENTIONS}`
  const ids = open.slice(0, few).map(({ id }) => id)
  const [{ timeZone }, rows] = await Promise.all([
    organisation(),
    db().comment.findMany({
      where: { id: { in: ids }, recommendation: recommendationScope(actor) },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      include: { author: { select: { name: true } }, recommendation: { select: { ref: true, title: true } } },
    }),
  ])
  const lines = rows.map(({ id, body, author, recordedAt, recommendation }) => ({
    ...{ id, body, ...recommendation, author: author.name },
    enteredOn: todayIn(timeZone, recordedAt),
  }))
  return { lines, total: open.length }
}
