import { can, type Actor } from '@/lib/access/policy'
import { askInScope } from '@/lib/asks/queries/facts'
import { Forbidden } from '@/lib/core/errors'
import { followUp } from '@/lib/evidence/commands/followUp'
import { write } from '@/lib/ledger/write'
import type { AddCriterionInput } from '../schema'

/** One more thing that counts as done, last in the list. Throws Forbidden or NotFound. */
export async function addCriterion(
  actor: Actor,
  { askId, receipt, ...wording }: AddCriterionInput,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'writeCriteria'))
    throw new Forbidden('Your role does not write what counts as done. Ask an editor or a lead.')
  await write(
    actor,
    async (tx, at) => {
      await askInScope(tx, actor, askId)
      const { _max } = await tx.criterion.aggregate({ where: { askId }, _max: { position: true } })
      const criterion = await tx.criterion.create({
        data: { ...wording, askId, position: (_max.position ?? 0) + 1, recordedAt: at },
      })
      await followUp(tx, actor, [askId], at)
      return { event: 'criterion.added', subject: `criterion/${criterion.id}` }
    },
    { receipt },
  )
}
