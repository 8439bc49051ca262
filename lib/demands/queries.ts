import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { canChangeWords } from '@/lib/wordings/commands/changeWords'
import { versionsOf } from '@/lib/wordings/queries/versions'
import { demandWordsOf } from './rules'

export type DemandLine = { slug: string; title: string; recommendations: number }

/** What is asked again and again, by title, with how many recommendations ask it. */
export async function demands(actor: Actor): Promise<DemandLine[]> {
  if (!can(actor, 'readStaff')) return []
  const rows = await db().demand.findMany({
    orderBy: { title: 'asc' },
    include: { _count: { select: { recommendations: { where: { archivedBecause: null } } } } },
  })
  return rows.map(({ slug, title, _count }) => ({ slug, title, recommendations: _count.recommendations }))
}

/** What its form is opened with, and how it was changed before. Throws NotFound. */
export async function openDemand(actor: Actor, slug: string) {
  const row = can(actor, 'readStaff')
    ? await db().demand.findUnique({ where: { slug }, include: { recommendations: true } })
    : null
  if (!row) throw new NotFound('This demand does not exist.')
  const now = demandWordsOf(row)
  return {
    ...{ slug, version: row.version, now, isPublic: true },
    canChange: canChangeWords(actor, true),
    versions: await versionsOf(actor, { noun: 'DEMAND', key: row.id, now }),
  }
}
