import type { Plan } from '@/lib/baseline/queries/plan'
import { formatDate } from '@/lib/workflow/formatDate'

/** Where the first pass stands, and when it ends. */
export function planSentence({ checked, of, doneBy }: Pick<Plan, 'checked' | 'of' | 'doneBy'>): string {
  if (of === 0) return 'There is nothing to check yet'
  if (checked === of) return of === 1 ? 'The one request is checked' : `All ${of} requests are checked`
  const stands = `${checked} of ${of} checked`
  return doneBy === null ? stands : `${stands}; at this pace done by ${formatDate(doneBy)}`
}

/** What is dealt, until when, and what is nobody's. */
export function dealtSentence({ nobodys, until }: Pick<Plan, 'nobodys' | 'until'>): string | null {
  const left = nobodys === 1 ? 'One request is nobody’s yet.' : `${nobodys} requests are nobody’s yet.`
  const sentences = [
    until === null ? null : `What is dealt ends on ${formatDate(until)}.`,
    nobodys === 0 ? null : left,
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}
