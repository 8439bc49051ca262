import { can, type Actor } from '@/lib/access/policy'
import { fromDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { organisation } from '@/lib/organisation/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { Polarity, Visibility } from '@/prisma/generated/enums'

/** What waits is read by those who may attest: they all may read what is sealed. */
function attestationScope(actor: Actor): Prisma.WaitingAttestationWhereInput {
  return can(actor, 'attachEvidence') ? {} : { id: { in: [] } }
}

const columns = { person: { select: { name: true, isActive: true } } } as const
export type Waiting = Prisma.WaitingAttestationGetPayload<{ include: typeof columns }>

/** Throws NotFound, also when it was confirmed or taken away meanwhile. */
export async function waitingInScope(tx: Transaction, actor: Actor, id: string): Promise<Waiting> {
  const waiting = await tx.waitingAttestation.findFirst({
    where: { AND: [{ id }, attestationScope(actor)] },
    include: columns,
  })
  if (!waiting) throw new NotFound('This attestation no longer waits: it was confirmed, or taken away.')
  return waiting
}

export type WaitingLine = {
  id: string
  askId: string
  ref: string
  recommendation: string
  addressee: string
  title: string
  author: string
  isMine: boolean
  polarity: Polarity
  visibility: Visibility
  identifiesSurvivor: boolean
  happenedOn: CalendarDate
  enteredOn: CalendarDate
}

/** How many things colleagues have seen that this person could confirm. */
export async function countToConfirm(actor: Actor): Promise<number> {
  if (actor.kind !== 'person') return 0
  const others = { NOT: { personId: actor.id } }
  return db().waitingAttestation.count({ where: { AND: [attestationScope(actor), others] } })
}

/** What waits for a second person, of one request or of all, the oldest first. */
export async function waitingAttestations(actor: Actor, askId?: string): Promise<WaitingLine[]> {
  const { timeZone } = await organisation()
  const rows = await db().waitingAttestation.findMany({
    where: { AND: [attestationScope(actor), askId === undefined ? {} : { askId }] },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    include: {
      ...columns,
      ask: { select: { addressee: true, recommendation: { select: { ref: true, title: true } } } },
    },
  })
  return rows.map(({ id, ask, person, personId, title, polarity, visibility, ...row }) => ({
    ...{ id, title, polarity, visibility, askId: row.askId, identifiesSurvivor: row.identifiesSurvivor },
    ref: ask.recommendation.ref,
    recommendation: ask.recommendation.title,
    addressee: ask.addressee.name,
    author: person.name,
    isMine: actor.kind === 'person' && actor.id === personId,
    happenedOn: fromDate(row.happenedOn),
    enteredOn: todayIn(timeZone, row.writtenAt),
  }))
}
