import type { DealAhead } from '@/lib/baseline/commands/deal'
import { formatDate } from '@/lib/workflow/formatDate'

/** What would be dealt to whom, and until when. */
export function dealWords({ cards, taken, hands }: DealAhead): string[] {
  const all = cards === 1 ? 'One request is dealt' : `${cards} requests are dealt`
  return [
    taken === 0 ? `${all}, all of which are nobody’s now.` : `${all}; somebody has ${taken} of them now.`,
    ...hands.map(({ name, cards: theirs, until }) =>
      theirs === 0 ? `${name}: none.` : `${name}: ${theirs}, the last due on ${formatDate(until)}.`,
    ),
  ]
}
