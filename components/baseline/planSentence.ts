import type { Plan } from '@/lib/baseline/queries/plan'
import { formatDate } from '@/lib/workflow/formatDate'

/** Where the first pass stands. */
export function planSentence({ checked, of }: Pick<Plan, 'checked' | 'of'>): string {
  if (of === 0) return 'There is nothing to check yet'
  if (checked === of) return of === 1 ? 'The one request is checked' : `All ${of} requests are checked`
  return `${checked} of ${of} checked`
}

/** When it ends: by what was dealt out, and by how fast it has gone so far; and what is nobody's, or as good as nobody's. */
export function endSentences({
  doneBy,
  nobodys,
  until,
  hands,
}: Pick<Plan, 'doneBy' | 'nobodys' | 'until'> & {
  hands: readonly Pick<Plan['hands'][number], 'name' | 'canLook' | 'left'>[]
}): string[] {
  const held = hands.filter(({ canLook, left }) => !canLook && left > 0)
  const left =
    nobodys === 1 ? 'One request is nobody’s yet.' : `${nobodys} requests are nobody’s yet: no plan has them.`
  return [
    ...(until === null ? [] : [`As planned, what is dealt is checked by ${formatDate(until)}.`]),
    ...(nobodys === 0 ? [] : [left]),
    ...held.map((one) => `Nobody looks at the ${one.left} that are dealt to ${one.name}.`),
    ...(doneBy === null
      ? []
      : [`As fast as in the last four weeks, everything is checked by ${formatDate(doneBy)}.`]),
  ]
}
