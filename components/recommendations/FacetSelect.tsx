import { FilterSelect } from '@/components/recommendations/FilterSelect'
import type { TickName } from '@/components/recommendations/FacetTick'
import type { Facets } from '@/lib/recommendations/queries/facets'
import type { FacetName, ListFilter } from '@/lib/recommendations/schema'
import { offered } from './offered'

type Props = {
  name: Exclude<FacetName, TickName>
  label: string
  any: string
  filter: ListFilter
  facets: Facets | null
  choices: readonly (readonly [value: string, word: string])[]
}

/** A filter that says what each of its choices would leave. Absent where there is nothing to choose. */
export function FacetSelect({ name, label, any, filter, facets, choices }: Props) {
  const value = filter[name]
  const left = offered(facets?.get(name), value, choices)
  if (left.length === 0 && value === undefined) return null
  return <FilterSelect name={name} label={label} any={any} value={value} choices={left} />
}
