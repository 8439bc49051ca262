import { can, type Actor } from '@/lib/access/policy'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { recommendationInScope } from '@/lib/recommendations/queries/scoped'
import type { CommentInput } from './schema'

/** A note for colleagues; it never leaves the desk. Throws Forbidden or NotFound. */
export async function comment(actor: Actor, { ref, receipt, body }: CommentInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'comment'))
    throw new Forbidden('Your role does not write notes. Ask an editor or a lead.')
  await write(
    actor,
    async (tx, at) => {
      const { id } = await recommendationInScope(tx, actor, ref)
      await tx.comment.create({
        data: { recommendationId: id, body, authorId: actor.id, recordedAt: at },
      })
      return { event: 'comment.written', subject: `recommendation/${ref}` }
    },
    { receipt, about: `recommendation/${ref}` },
  )
}
