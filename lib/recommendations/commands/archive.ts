import { can, type Actor } from '@/lib/access/policy'
import { rollUpInto } from '@/lib/asks/commands/refold'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { wordedInScope } from '../queries/worded'
import type { ArchiveInput, UnarchiveInput } from '../schema'

/** Nobody works on it any more, for a reason: lists and sums leave it out, nothing is deleted. Throws Forbidden, NotFound or Refused. */
export async function archive(actor: Actor, { because, ...input }: ArchiveInput): Promise<void> {
  await move(actor, input, async (tx, row) => {
    if (row.archivedBecause !== null) throw new Refused(`${row.ref} is in the archive already.`)
    if (!row.isDraft && row.retractedBecause === null)
      throw new Refused(`The public reads ${row.ref}. Retract its page first.`)
    const parts = await tx.recommendation.count({ where: { parentId: row.id, archivedBecause: null } })
    if (parts > 0) throw new Refused(`${row.ref} has parts. Archive each of them first.`)
    return { event: 'recommendation.archived', archivedBecause: because }
  })
}

/** It is worked on again, as it was. Throws Forbidden, NotFound or Refused. */
export async function takeOutOfArchive(actor: Actor, input: UnarchiveInput): Promise<void> {
  await move(actor, input, async (tx, row) => {
    if (row.archivedBecause === null) throw new Refused(`${row.ref} is not in the archive.`)
    const whole = row.parentId && (await tx.recommendation.findUnique({ where: { id: row.parentId } }))
    if (whole && whole.archivedBecause !== null)
      throw new Refused(`${whole.ref}, which it is a part of, is in the archive. Take that out first.`)
    return { event: 'recommendation.unarchived', archivedBecause: null }
  })
}

type Row = Awaited<ReturnType<typeof wordedInScope>>
type Moved = { event: string; archivedBecause: string | null }

async function move(
  actor: Actor,
  { ref, receipt }: UnarchiveInput,
  decide: (tx: Transaction, row: Row) => Promise<Moved>,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not archive. Ask an editor or a lead.')
  await write(
    actor,
    async (tx) => {
      const row = await wordedInScope(tx, actor, ref)
      if (!row.isDraft && !can(actor, 'publish'))
        throw new Forbidden('The public read this once: a lead archives it.')
      const { event, archivedBecause } = await decide(tx, row)
      await tx.recommendation.update({
        where: { id: row.id },
        data: { archivedBecause, version: { increment: 1 } },
      })
      if (row.parentId) await rollUpInto(tx, row.parentId)
      return { event, subject: `recommendation/${ref}` }
    },
    { receipt, about: `recommendation/${ref}` },
  )
}
