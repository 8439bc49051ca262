import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { Prisma } from '@/prisma/generated/client'
import { daysAfter, EXPIRES_AFTER, WARNED_AFTER } from '../rules'
import { close } from './close'

/** Lets lapse what nobody decided in 30 days, and warns of what nobody has in 21. Resolves with how many it touched. */
export async function lapseProposals(actor: Actor): Promise<number> {
  if (actor.kind !== 'system') throw new Forbidden('Proposals lapse by themselves.')
  const old = await waitingSince(EXPIRES_AFTER)
  for (const id of old) await lapse(actor, id)
  const late = await waitingSince(WARNED_AFTER, { warnedAt: null })
  for (const id of late) await warn(actor, id)
  return old.length + late.length
}

/** By the clock of this server: a few seconds more or less of thirty days are nobody's loss. */
async function waitingSince(days: number, also: Prisma.ProposalWhereInput = {}): Promise<string[]> {
  const proposedAt = { lte: daysAfter(new Date(), -days) }
  const where = { AND: [{ state: 'PENDING' as const, proposedAt }, also] }
  return (await db().proposal.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

async function lapse(actor: Actor, id: string): Promise<void> {
  await write(actor, async (tx, at) => {
    const { state } = await tx.proposal.findUniqueOrThrow({ where: { id } })
    if (state !== 'PENDING') return null
    await close(tx, id, { state: 'EXPIRED', deciderId: null, at })
    return { event: 'proposal.expired', subject: `proposal/${id}` }
  })
}

async function warn(actor: Actor, id: string): Promise<void> {
  await write(actor, async (tx, at) => {
    const { state, warnedAt } = await tx.proposal.findUniqueOrThrow({ where: { id } })
    if (state !== 'PENDING' || warnedAt) return null
    await tx.proposal.update({ where: { id }, data: { warnedAt: at } })
    return { event: 'proposal.warned', subject: `proposal/${id}` }
  })
}
