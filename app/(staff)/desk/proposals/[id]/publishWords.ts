import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/policy'
import { entriesOf } from '@/lib/proposals/queries/entries'
import { clear } from '@/lib/publication/clear'
import { publicationQueue } from '@/lib/publication/queue'

/**
 * Makes the words of what was just approved public, by the lead who read them. What the check marks (a name, a number)
 * waits to be looked at. Resolves with whether all of them are public. Throws Forbidden.
 */
export async function publishWords(actor: Actor, proposalId: string): Promise<boolean> {
  const entryIds = await entriesOf(actor, proposalId)
  const { waiting } = await publicationQueue(actor)
  const words = waiting
    .flatMap(({ items }) => items)
    .filter(({ noun, key }) => noun === 'ENTRY' && entryIds.includes(key))
  const plain = words.filter(({ marks }) => marks.length === 0)
  const items = plain.map(({ noun, key, field, textSha256 }) => ({ noun, key, field, textSha256 }))
  if (items.length > 0)
    await clear(actor, { receipt: randomUUID(), items, isPublic: true, reason: null, hasLooked: false })
  return plain.length === words.length
}
