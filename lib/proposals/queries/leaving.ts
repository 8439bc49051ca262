import type { Actor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { isDisputed } from '@/lib/workflow/rollUp'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Prisma } from '@/prisma/generated/client'
import { MOST_CARRIED } from '@/lib/restructuring/schema'

/** A request that a plan would leave behind, as it was read. */
export type Leaving = {
  askId: string
  version: number
  ref: string
  title: string
  addressee: string
  implementation: Implementation
  isDisputed: boolean
}
export type Leavings = { lines: Leaving[]; total: number }

/** The requests of a recommendation that nothing has replaced yet. */
export function leavingFrom(actor: Actor, ref: string): Promise<Leavings> {
  return leavings(actor, { recommendation: { ref } })
}

/** The requests to an addressee, as many as one proposal carries. Throws NotFound. */
export async function successionFrom(
  actor: Actor,
  slug: string,
): Promise<Leavings & { id: string; name: string }> {
  const addressee = await db().addressee.findFirst({ where: { slug, asks: { some: askScope(actor) } } })
  if (!addressee) throw new NotFound('Nothing is asked of an addressee of this name.')
  const { id, name } = addressee
  return { id, name, ...(await leavings(actor, { addresseeId: id })) }
}

async function leavings(actor: Actor, which: Prisma.AskWhereInput): Promise<Leavings> {
  const where = { AND: [askScope(actor), which, { implementation: { not: 'SUPERSEDED' as const } }] }
  const rows = await db().ask.findMany({
    where,
    take: MOST_CARRIED,
    orderBy: [
      { recommendation: { document: { code: 'asc' } } },
      { recommendation: { position: 'asc' } },
      { addressee: { name: 'asc' } },
    ],
    include: { addressee: true, recommendation: { select: { ref: true, title: true } } },
  })
  const lines = rows.map(({ id: askId, version, recommendation, addressee, ...ask }) => ({
    ...{ askId, version, ...recommendation, addressee: addressee.name },
    implementation: ask.implementation,
    isDisputed: isDisputed(ask),
  }))
  return { lines, total: await db().ask.count({ where }) }
}
