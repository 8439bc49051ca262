import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'
import { askScope } from './facts'

/** A request where this person has just recorded something, and the entry while it can be taken back. */
export type JustRecorded = {
  askId: string
  version: number
  ref: string
  title: string
  addressee: string
  entryId: string | null
}

/** Null where there is no such request for this actor. */
export async function justRecorded(actor: Actor, askId: string | undefined): Promise<JustRecorded | null> {
  if (actor.kind !== 'person' || askId === undefined || !isUuid(askId)) return null
  const row = await db().ask.findFirst({
    where: { AND: [{ id: askId }, askScope(actor)] },
    select: {
      version: true,
      addressee: { select: { name: true } },
      recommendation: { select: { ref: true, title: true } },
      entries: {
        where: { verb: 'reconfirm', replacedBy: null },
        orderBy: { recordedAt: 'desc' },
        take: 1,
        select: { id: true, authorId: true, release: { select: { releasedAt: true } } },
      },
    },
  })
  if (!row) return null
  const [entry] = row.entries
  const isTheirs = entry?.authorId === actor.id && entry.release === null
  return {
    ...{ askId, version: row.version, ...row.recommendation, addressee: row.addressee.name },
    entryId: isTheirs ? entry.id : null,
  }
}
