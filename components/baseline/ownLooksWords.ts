import { countWords } from '@/components/recommendations/foundWords'
import type { OwnLooks } from '@/lib/baseline/queries/own'
import { formatDate } from '@/lib/workflow/formatDate'

/** What is dealt to whoever reads, what of it is late, and how soon the next is due. Empty where nothing is dealt to them. */
export function ownLooksWords({ left, late, next }: Omit<OwnLooks, 'hasNobodys'>): string {
  if (left === 0) return ''
  const all =
    left === 1 ? 'One first look is dealt to you' : `${countWords(left)} first looks are dealt to you`
  return [all, [lateWords(late, left), nextWords(next, late, left)].filter(Boolean).join(' and ')].join(', ')
}

function lateWords(late: number, left: number): string {
  if (late === 0) return ''
  const whose = late === 1 ? 'past its day' : 'past their day'
  if (late === left) return whose
  return `${late === 1 ? 'one' : countWords(late)} of them ${whose}`
}

function nextWords(next: OwnLooks['next'], late: number, left: number): string {
  if (!next) return ''
  const by = `by ${formatDate(next.by)}`
  if (next.looks === left) return by
  return `${countWords(next.looks)} ${late > 0 ? 'more' : 'of them'} ${by}`
}
