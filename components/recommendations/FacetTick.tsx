import type { Facets } from '@/lib/recommendations/queries/facets'
import type { ListFilter } from '@/lib/recommendations/schema'
import { offered } from './offered'

type Props = {
  name: 'overdue' | 'stale' | 'followed'
  label: string
  filter: ListFilter
  facets: Facets | null
}

/** A filter that is on or off. Absent where it would leave nothing. */
export function FacetTick({ name, label, filter, facets }: Props) {
  const [choice] = offered(facets?.get(name), filter[name], [['yes', label]])
  if (!choice) return null
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="yes" defaultChecked={filter[name] === 'yes'} />
      {choice[1]}
    </label>
  )
}
