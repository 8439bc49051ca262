import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { recommendationScope } from '@/lib/recommendations/scope'

export type Note = { id: string; body: string; author: string; enteredOn: CalendarDate }

/** What colleagues have noted about a recommendation, the newest first. */
export async function notes(actor: Actor, ref: string): Promise<Note[]> {
  const { timeZone } = await organisation()
  const rows = await db().comment.findMany({
    where: { recommendation: { AND: [{ ref }, recommendationScope(actor)] } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, body: true, recordedAt: true, author: { select: { name: true } } },
  })
  return rows.map(({ id, body, author, recordedAt }) => ({
    id,
    body,
    author: author.name,
    enteredOn: todayIn(timeZone, recordedAt),
  }))
}
