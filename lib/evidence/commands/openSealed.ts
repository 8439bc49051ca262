import { can, type Actor } from '@/lib/access/policy'
import { NotFound } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { evidenceInScope } from '../queries/scoped'
import type { NamedInput } from '../schema'

/**
 * Opens a sealed piece of evidence for whoever may read it, for a quarter of an hour: who did is in the ledger for good.
 * What is not sealed needs no opening. Throws NotFound.
 */
export async function openSealed(actor: Actor, { evidenceId, receipt }: NamedInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'readSealed'))
    throw new NotFound('This evidence does not exist.')
  const subject = `evidence/${evidenceId}`
  await write(
    actor,
    async (tx) => {
      const { visibility } = await evidenceInScope(tx, actor, evidenceId)
      return visibility === 'SEALED' ? { event: 'evidence.opened', subject } : null
    },
    { receipt, about: subject },
  )
}
