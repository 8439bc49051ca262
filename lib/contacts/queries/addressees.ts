import { can, type Actor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import { fromDate, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { contactScope } from '../scope'

export type Contacted = { slug: string; name: string; contacts: number; lastOn: CalendarDate }

/** Addressees that we were in contact with, by name: how often, and when last. */
export async function contacted(actor: Actor): Promise<Contacted[]> {
  const groups = await db().contact.groupBy({
    by: 'addresseeId',
    where: { AND: [contactScope(actor), { replacedBy: null }] },
    _count: true,
    _max: { happenedOn: true },
  })
  const rows = await db().addressee.findMany({
    where: { id: { in: groups.map(({ addresseeId }) => addresseeId) } },
    orderBy: { name: 'asc' },
  })
  const byId = new Map(groups.map((group) => [group.addresseeId, group]))
  return rows.flatMap(({ id, slug, name }) => {
    const group = byId.get(id)
    const last = group?._max.happenedOn
    return group && last ? { slug, name, contacts: group._count, lastOn: fromDate(last) } : []
  })
}

/** Everybody of whom something is asked, by name, to choose one. */
export async function addresseeChoices(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!can(actor, 'readStaff')) return []
  const rows = await db().addressee.findMany({
    where: { asks: { some: {} }, kind: { not: 'NOT_NAMED' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true },
  })
  return rows.map(({ slug, name }) => ({ value: slug, label: name }))
}

/** Throws NotFound. */
export async function addresseeNamed(actor: Actor, slug: string): Promise<{ slug: string; name: string }> {
  const where = { slug, asks: { some: askScope(actor) } }
  const addressee = await db().addressee.findFirst({ where, select: { slug: true, name: true } })
  if (!addressee) throw new NotFound('This addressee does not exist.')
  return addressee
}
