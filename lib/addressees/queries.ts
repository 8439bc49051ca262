import { can, type Actor } from '@/lib/access/policy'
import { fromDate, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { canChangeWords } from '@/lib/wordings/commands/changeWords'
import { versionsOf } from '@/lib/wordings/queries/versions'
import type { AddresseeKind } from '@/prisma/generated/enums'
import { addresseeWordsOf } from './rules'

export type AddresseeLine = {
  slug: string
  name: string
  kind: AddresseeKind
  endedOn: CalendarDate | null
  /** Who is asked in its place. */
  successor: string | null
  requests: number
}

/** Everybody who must act, by name, with how many requests there are to them. */
export async function addressees(actor: Actor): Promise<AddresseeLine[]> {
  if (!can(actor, 'readStaff')) return []
  const rows = await db().addressee.findMany({
    orderBy: { name: 'asc' },
    include: {
      successor: { select: { name: true } },
      _count: { select: { asks: { where: { recommendation: { archivedBecause: null } } } } },
    },
  })
  return rows.map(({ slug, name, kind, endedOn, successor, _count }) => ({
    ...{ slug, name, kind, successor: successor?.name ?? null, requests: _count.asks },
    endedOn: endedOn && fromDate(endedOn),
  }))
}

/** What its form is opened with, and how it was changed before. Throws NotFound. */
export async function openAddressee(actor: Actor, slug: string) {
  const successor = { select: { slug: true, name: true } }
  const row = can(actor, 'readStaff')
    ? await db().addressee.findUnique({ where: { slug }, include: { successor } })
    : null
  if (!row) throw new NotFound('This addressee does not exist.')
  const now = addresseeWordsOf(row)
  const asked = { addresseeId: row.id, recommendation: { isDraft: false } }
  const isPublic = (await db().ask.count({ where: asked })) > 0
  return {
    ...{ slug, version: row.version, now, isPublic, successor: row.successor },
    canChange: canChangeWords(actor, isPublic),
    versions: await versionsOf(actor, { noun: 'ADDRESSEE', key: row.id, now }),
  }
}
