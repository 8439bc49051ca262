import type { ComparisonTally } from '@/lib/workflow/compare'

/** How much moved between two points, and how much of that only on paper. */
export function movedSentence({ of, moved, learnt, corrected }: ComparisonTally): string {
  const requests = of === 1 ? 'the one request' : `${of} requests`
  if (moved === 0) return `Nothing moved: ${requests} stood where ${of === 1 ? 'it' : 'they'} had stood.`
  const parts = [`${moved} of ${of} ${of === 1 ? 'request' : 'requests'} moved.`]
  if (learnt > 0) parts.push(`Of ${learnt} we learnt only later what had happened already by the first day.`)
  if (corrected > 0) parts.push(`Of ${corrected} we have corrected what we had said.`)
  return parts.join(' ')
}
