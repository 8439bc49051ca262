import type { Actor, PersonActor } from '@/lib/access/policy'
import { todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'
import { organisation } from '@/lib/organisation/queries'
import { decide } from '@/lib/workflow/decide'
import type { Verb } from '@/lib/workflow/verbs'
import { askScope, factsOf } from './facts'

/** What somebody recorded alone today and that stands; `canUndo`: for a while it can be taken back. */
export type OwnEntry = { entryId: string; verb: Verb; canUndo: boolean }

/** A look that found nothing. */
const LOOKS: readonly Verb[] = ['recordNoAction', 'reconfirm']

/** A request where this person has just recorded that nothing is new. */
export type JustRecorded = {
  askId: string
  version: number
  ref: string
  title: string
  addressee: string
  /** Null once it was taken back. */
  look: OwnEntry | null
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
  const look = await ownEntry(actor, askId, LOOKS)
  return { askId, version, ...recommendation, addressee: addressee.name, look }
}

/** The last by one of these verbs; null where this person recorded none today, or has taken it back. */
export async function ownEntry(
  actor: PersonActor,
  askId: string,
  verbs: readonly Verb[],
): Promise<OwnEntry | null> {
  const { timeZone, takeBackMinutes } = await organisation()
  const entry = await db().statusEntry.findFirst({
    where: {
      ...{ askId, authorId: actor.id, verb: { in: [...verbs] }, replacedBy: null },
      ask: askScope(actor),
    },
    orderBy: { recordedAt: 'desc' },
    select: {
      ...{ id: true, verb: true, recordedAt: true },
      ask: { select: { recommendation: { select: { isDraft: true } } } },
    },
  })
  const now = new Date()
  if (!entry || todayIn(timeZone, entry.recordedAt) !== todayIn(timeZone, now)) return null
  // Without a time to take back it is public in a moment: what is offered then could only fail.
  const hasTime = takeBackMinutes > 0 || entry.ask.recommendation.isDraft
  const request = { verb: 'takeBack', entryId: entry.id, reason: '-' } as const
  const canUndo = hasTime && decide(await factsOf(db(), actor, askId, now), request).isAllowed
  return { entryId: entry.id, verb: entry.verb, canUndo }
}
