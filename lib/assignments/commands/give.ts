import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { toDate, type CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { heldBy, holdingsIn } from '../queries/holders'
import { mayPass, type Give, type Holders } from '../rules'
import { DUTIES } from '../schema'
import { ABLE } from '../scope'

/** Throws Forbidden for whoever can neither assign nor look after anything. */
export function mayLookAfter(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !(can(actor, 'assign') || can(actor, 'lookAfter')))
    throw new Forbidden('Your role looks after no recommendations. Ask a lead.')
  return actor
}

type Said = {
  effectiveOn: CalendarDate
  note?: string | undefined
  author: PersonActor
  at: Date
  today: CalendarDate
}

/** One assignment for each, and who holds them today after that. Throws Refused where one person would be both. */
export async function give(tx: Transaction, gives: readonly Give[], said: Said): Promise<void> {
  const { effectiveOn, note, author, at, today } = said
  await tx.assignment.createMany({
    data: gives.map((one) => ({
      ...one,
      effectiveOn: toDate(effectiveOn),
      recordedAt: at,
      note: note || null,
      authorId: author.id,
    })),
  })
  await refold(tx, [...new Set(gives.map(({ recommendationId }) => recommendationId))], today)
}

/** The one writer of the two columns that hold who looks after it today. */
async function refold(tx: Transaction, ids: readonly string[], today: CalendarDate): Promise<void> {
  const held = await holdingsIn(tx, { asOf: today, knownAt: ALL_KNOWN }, ids)
  const together = new Map<string, { ids: string[]; ownerId: string | null; deputyId: string | null }>()
  for (const id of ids) {
    const [ownerId = null, deputyId = null] = DUTIES.map((duty) => heldBy(held, id)[duty].personId)
    if (ownerId !== null && ownerId === deputyId) throw samePerson()
    const key = `${ownerId} ${deputyId}`
    together.set(key, { ids: [...(together.get(key)?.ids ?? []), id], ownerId, deputyId })
  }
  for (const { ids: theirs, ...holders } of together.values())
    await tx.recommendation.updateMany({ where: { id: { in: theirs } }, data: holders })
}

function samePerson(): Refused {
  const message = 'Owner and deputy are two people. Choose somebody else.'
  return new Refused(message, [{ field: 'deputy', code: 'SAME_PERSON', message }])
}

/** Throws Refused: nothing is assigned ahead. */
export function refuseAhead(effectiveOn: CalendarDate, today: CalendarDate): void {
  if (effectiveOn <= today) return
  const message = 'The date is after today. Assign it on the day.'
  throw new Refused(message, [{ field: 'effectiveOn', code: 'DATE_AFTER_TODAY', message }])
}

/** Throws Forbidden, or Refused for an earlier day, where somebody who does not assign gives what is not theirs to give. */
export function refuseOthers(
  author: PersonActor,
  gives: readonly (Give & { held: Holders })[],
  { effectiveOn, today }: { effectiveOn: CalendarDate; today: CalendarDate },
): void {
  if (can(author, 'assign')) return
  if (gives.some(({ held, duty, personId }) => !mayPass(author.id, held, duty, personId)))
    throw new Forbidden('You take what is nobody’s, and give away what is yours. Ask a lead for the rest.')
  if (effectiveOn === today) return
  const message = 'From an earlier day a lead assigns it. Choose today.'
  throw new Refused(message, [{ field: 'effectiveOn', code: 'NOT_TODAY', message }])
}

/** Throws Refused unless everybody named is one of us, has not left, and can record what comes of it. */
export async function refuseStrangers(
  tx: Transaction,
  named: Readonly<Record<string, string | null | undefined>>,
): Promise<void> {
  const problems = []
  for (const [field, id] of Object.entries(named)) {
    if (!id || (await tx.person.count({ where: { id, ...ABLE } })) > 0) continue
    const reader = await tx.person.findFirst({ where: { id, isActive: true } })
    problems.push(
      reader
        ? {
            field,
            code: 'CANNOT_RECORD',
            message: `${reader.name} reads, but cannot record anything. Choose an editor or a lead.`,
          }
        : { field, code: 'PERSON_UNKNOWN', message: 'Choose one of the people in the list.' },
    )
  }
  if (problems.length > 0) throw new Refused('They cannot look after it.', problems)
}
