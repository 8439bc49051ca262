import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import type { Prisma } from '@/prisma/generated/client'
import { PAGE_SIZE } from './schema'
import { checklistScope } from './scope'

export type Checklist = {
  addressee: { slug: string; name: string; isNamed: boolean }
  /** Empty where none is kept. */
  text: string
  /** 0 where none was ever kept. */
  version: number
}
export type ChecklistLine = Checklist & { unchecked: number }

/** The checklist for one addressee. Throws NotFound. */
export async function checklistFor(actor: Actor, slug: string): Promise<Checklist> {
  const row = await db().addressee.findFirst({
    where: { AND: [{ slug }, checklistScope(actor)] },
    select: columns,
  })
  if (!row) throw new NotFound('This addressee does not exist.')
  return toChecklist(row)
}

/** One page of those who are asked for something, by name: where we search, and how many requests nobody has checked. */
export async function checklists(
  actor: Actor,
  page: number,
): Promise<{ lines: ChecklistLine[]; total: number; kept: number }> {
  const where = { AND: [checklistScope(actor), { asks: { some: {} } }] }
  const [rows, total, kept] = await Promise.all([
    db().addressee.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE,
      skip: (page - 1) * PAGE_SIZE,
      select: { ...columns, _count: { select: { asks: { where: UNCHECKED } } } },
    }),
    db().addressee.count({ where }),
    db().addressee.count({ where: { AND: [where, { checklist: { text: { not: '' } } }] } }),
  ])
  return { lines: rows.map((row) => ({ ...toChecklist(row), unchecked: row._count.asks })), total, kept }
}

const columns = {
  ...{ slug: true, name: true, kind: true },
  checklist: { select: { text: true, version: true } },
} as const satisfies Prisma.AddresseeSelect
const UNCHECKED = { implementation: 'NOT_ASSESSED', recommendation: { isDraft: false } } as const

type Row = Prisma.AddresseeGetPayload<{ select: typeof columns }>

function toChecklist({ slug, name, kind, checklist }: Row): Checklist {
  const addressee = { slug, name, isNamed: kind !== 'NOT_NAMED' }
  return { addressee, text: checklist?.text ?? '', version: checklist?.version ?? 0 }
}
