import { can, type Actor } from '@/lib/access/policy'
import { Forbidden } from '@/lib/core/errors'
import { approve } from '@/lib/proposals/commands/approve'
import type { ApproveInput } from '@/lib/proposals/schema'
import { vocabularyIn } from '@/lib/wordings/queries/vocabulary'
import { clearIn } from './clear'
import { marksOf, offeredIn } from './queue'

/**
 * A lead's yes, and in the same act their word that what is said with it may be read by the public. What the check marks
 * (a name, a number) waits to be looked at. Throws what `approve` throws.
 */
export async function approveWithWords(actor: Actor, input: ApproveInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'publish'))
    throw new Forbidden('Your role does not decide what becomes public. Ask a lead.')
  await approve(actor, input, async (tx, at, { ref, entryIds }) => {
    const vocabulary = await vocabularyIn(tx)
    const offered = (await offeredIn(tx, [ref], at)).flatMap(({ items }) => items)
    const plain = offered.filter(
      (one) => one.noun === 'ENTRY' && entryIds.includes(one.key) && marksOf(one, vocabulary).length === 0,
    )
    const items = plain.map(({ noun, key, field, textSha256 }) => ({ noun, key, field, textSha256 }))
    if (items.length > 0)
      await clearIn(tx, actor, { items, isPublic: true, reason: null, hasLooked: false }, at)
  })
}
