type Counted = { waiting: readonly { items: readonly unknown[] }[]; drafts: readonly unknown[] }

/** "34 texts of 12 recommendations wait, and 2 drafts." The same wherever the queue is counted. */
export function queueSentence(queue: Counted, decided?: 'kept' | 'public'): string {
  const texts = queue.waiting.reduce((sum, { items }) => sum + items.length, 0)
  const of = `${texts === 1 ? '1 text' : `${texts} texts`} of ${queue.waiting.length === 1 ? 'one recommendation' : `${queue.waiting.length} recommendations`}`
  const isOne = texts === 1
  if (decided === 'kept') return `${of} ${isOne ? 'was' : 'were'} kept inside.`
  if (decided === 'public') return `${of} ${isOne ? 'was' : 'were'} made public by a lead.`
  const drafts = queue.drafts.length === 1 ? '1 draft' : `${queue.drafts.length} drafts`
  if (texts === 0)
    return queue.drafts.length === 0
      ? 'Nothing waits.'
      : `${drafts} ${queue.drafts.length === 1 ? 'waits' : 'wait'}.`
  const waits = `${of} ${isOne ? 'waits' : 'wait'}`
  return queue.drafts.length === 0 ? `${waits}.` : `${waits}, and ${drafts}.`
}
