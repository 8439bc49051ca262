import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { canChangeWords } from '@/lib/wordings/commands/changeWords'
import { versionsOf } from '@/lib/wordings/queries/versions'
import { documentWordsOf } from './rules'

export type DocumentLine = {
  slug: string
  code: string
  title: string
  publisher: string | null
  recommendations: number
  drafts: number
}

/** Every document, by title, with how many recommendations it has that are no parts. */
export async function documents(actor: Actor): Promise<DocumentLine[]> {
  if (!can(actor, 'readStaff')) return []
  const rows = await db().document.findMany({
    orderBy: { title: 'asc' },
    select: { id: true, slug: true, code: true, title: true, publisher: true },
  })
  const counts = await db().recommendation.groupBy({
    by: ['documentId', 'isDraft'],
    where: { parentId: null, archivedBecause: null },
    _count: true,
  })
  const count = (id: string, isDraft: boolean) =>
    counts.find((one) => one.documentId === id && one.isDraft === isDraft)?._count ?? 0
  return rows.map(({ id, ...row }) => ({
    ...row,
    recommendations: count(id, false),
    drafts: count(id, true),
  }))
}

/** What its form is opened with, and how it was changed before. Throws NotFound. */
export async function openDocument(actor: Actor, slug: string) {
  const row = can(actor, 'readStaff') ? await db().document.findUnique({ where: { slug } }) : null
  if (!row) throw new NotFound('This document does not exist.')
  const now = documentWordsOf(row)
  const isPublic = (await db().record.count({ where: { kind: 'DOCUMENT', key: slug } })) > 0
  return {
    ...{ slug, code: row.code, version: row.version, now, isPublic },
    canChange: canChangeWords(actor, isPublic),
    versions: await versionsOf(actor, { noun: 'DOCUMENT', key: row.id, now }),
  }
}
