import { PastFields } from '@/components/desk/PastFields'
import { FacetSelect } from '@/components/recommendations/FacetSelect'
import { FacetTick } from '@/components/recommendations/FacetTick'
import { FilterSelect } from '@/components/recommendations/FilterSelect'
import { MoreFilters } from '@/components/recommendations/MoreFilters'
import type { CalendarDate } from '@/lib/core/dates'
import type { Choices, Named } from '@/lib/recommendations/queries/choices'
import type { Facets } from '@/lib/recommendations/queries/facets'
import type { ListFilter } from '@/lib/recommendations/schema'
import { IMPLEMENTATIONS } from '@/lib/workflow/statuses'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'

type Props = {
  filter: ListFilter
  /** What each choice would leave; null for the past. */
  facets: Facets | null
  choices: Choices
  people: readonly Named[]
  teams: readonly Named[]
  /** The last day that can be asked for: today. */
  latest: CalendarDate
}

/** What is asked most stands open; the rest is folded, and opens by itself when it filters something. */
export function DeskFilter({ filter, facets, choices, people, teams, latest }: Props) {
  const { text, status, owner, duty, team, overdue, due, stale, stalled, followed, sort, ...others } = filter
  const { asOf, knownAt, ...rest } = others
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const first = [status, owner, duty, team, overdue, due, stale, stalled, followed, sort]
  const hasFirst = first.some((value) => value !== undefined)
  const hasRest = Object.values(rest).some((value) => value !== undefined)
  const given = { filter, facets }
  return (
    <form action="/desk/recommendations" role="search" aria-label="Recommendations">
      <div className="filters">
        <label className="is-wide">
          Search
          <input
            type="search"
            name="text"
            placeholder="Words, “a phrase”, this OR that, -without, or a reference"
            defaultValue={text ?? ''}
            maxLength={200}
            autoComplete="off"
          />
        </label>
      </div>
      <details className="first-filters" open={hasFirst}>
        <summary>Filters and order</summary>
        <div className="filters">
          <FacetSelect
            {...given}
            name="status"
            label="Status"
            any="Any status"
            choices={IMPLEMENTATIONS.map((code) => [code, IMPLEMENTATION_WORDS[code]])}
          />
          <FacetSelect
            {...given}
            name="owner"
            label="Looked after by"
            any="Anybody or nobody"
            choices={[
              ['me', 'Me'],
              ['nobody', 'Nobody'],
              ['left', 'Somebody who has left'],
              ...people.map(({ value, label }) => [value, label] as const),
            ]}
          />
          {owner !== undefined && (
            <FilterSelect
              name="duty"
              label="As"
              any={owner === 'nobody' ? 'Owner' : 'Owner or deputy'}
              value={duty}
              choices={[
                ['OWNER', 'Owner'],
                ['DEPUTY', 'Deputy'],
              ]}
            />
          )}
          {teams.length > 0 && (
            <FacetSelect
              {...given}
              name="team"
              label="Team"
              any="Any team or none"
              choices={[['mine', 'My team'], ...teams.map(({ value, label }) => [value, label] as const)]}
            />
          )}
          <FilterSelect
            name="sort"
            label="In the order of"
            any={text === undefined ? 'The documents' : 'What fits best'}
            value={sort}
            choices={[
              ['review', 'The day to look again'],
              ['recorded', 'What was recorded last'],
              ['title', 'Titles'],
            ]}
          />
        </div>
        <div className="filter-ticks">
          <FacetTick {...given} name="overdue" label="Overdue for a look" />
          <FacetTick {...given} name="due" label="Due for a look within two weeks" />
          <FacetTick {...given} name="stale" label="Not looked at for far too long" />
          <FacetTick {...given} name="stalled" label="Promised or begun, and nothing has moved" />
          <FacetTick {...given} name="followed" label="What I follow" />
        </div>
      </details>
      <details className="more-filters" open={hasRest}>
        <summary>More filters</summary>
        <MoreFilters {...given} choices={choices} />
      </details>
      <details className="more-filters" open={asOf !== undefined || knownAt !== undefined}>
        <summary>As of an earlier day</summary>
        <div className="filters">
          <PastFields asked={{ asOf, knownAt }} latest={latest} />
        </div>
      </details>
      <p className="actions">
        <button className="button">Show</button>
        {isFiltered && <a href="/desk/recommendations">Show all</a>}
      </p>
    </form>
  )
}
