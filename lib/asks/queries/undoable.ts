import type { Actor, PersonActor } from '@/lib/access/policy'
import { fromDate, todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'
import { organisation } from '@/lib/organisation/queries'
import { decide } from '@/lib/workflow/decide'
import { askScope, factsOf } from './facts'

/** A look that somebody recorded today and that stands; `canUndo`: for a while it can be taken back. */
export type OwnLook = { entryId: string; canUndo: boolean }

/** A request where this person has just recorded that nothing is new. */
export type JustRecorded = {
  askId: string
  version: number
  ref: string
  title: string
  addressee: string
  /** Null once it was taken back. */
  look: OwnLook | null
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
    },
  })
  if (!row) return null
  const { version, addressee, recommendation } = row
  const look = await ownLook(actor, askId)
  return { askId, version, ...recommendation, addressee: addressee.name, look }
}

/** Null where this person recorded none today, or has taken it back. */
export async function ownLook(actor: PersonActor, askId: string): Promise<OwnLook | null> {
  const { timeZone, takeBackMinutes } = await organisation()
  const entry = await db().statusEntry.findFirst({
    where: {
      ...{ askId, authorId: actor.id, verb: { in: ['recordNoAction', 'reconfirm'] }, replacedBy: null },
      ask: askScope(actor),
    },
    orderBy: { recordedAt: 'desc' },
    select: {
      ...{ id: true, effectiveOn: true },
      ask: { select: { recommendation: { select: { isDraft: true } } } },
    },
  })
  const now = new Date()
  if (!entry || fromDate(entry.effectiveOn) !== todayIn(timeZone, now)) return null
  // Without a time to take back it is public in a moment: what is offered then could only fail.
  const hasTime = takeBackMinutes > 0 || entry.ask.recommendation.isDraft
  const request = { verb: 'takeBack', entryId: entry.id, reason: '-' } as const
  const canUndo = hasTime && decide(await factsOf(db(), actor, askId, now), request).isAllowed
  return { entryId: entry.id, canUndo }
}
