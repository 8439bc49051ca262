import type { Facets } from '@/lib/recommendations/queries/facets'
import type { ListFilter } from '@/lib/recommendations/schema'
import { offered } from './offered'

/** Filters of one choice. */
export type TickName = 'overdue' | 'due' | 'stale' | 'stalled' | 'followed'

type Props = { name: TickName; label: string; filter: ListFilter; facets: Facets | null }

/** A filter that is on or off. Absent where it would leave nothing. */
export function FacetTick({ name, label, filter, facets }: Props) {
  const value = name === 'due' ? 'soon' : 'yes'
  const [choice] = offered(facets?.get(name), filter[name], [[value, label]])
  if (!choice) return null
  return (
    <label className="choice">
      <input type="checkbox" name={name} value={value} defaultChecked={filter[name] === value} />
      {choice[1]}
    </label>
  )
}
