import type { ListFilter } from '@/lib/recommendations/schema'

type Named = { id: string; name: string }

/** What a page of a handover is about: one person's, theirs who have left, or a list. */
export function handOverTitle({ owner }: ListFilter, people: readonly Named[]): string {
  if (owner === undefined || owner === 'nobody') return 'Assign these recommendations'
  if (owner === 'me') return 'Hand over what you look after'
  if (owner === 'left') return 'Hand over what people who have left looked after'
  const name = people.find(({ id }) => id === owner)?.name ?? 'somebody unknown'
  return `Hand over what ${name} looks after`
}
