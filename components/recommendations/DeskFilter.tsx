import { PastFields } from '@/components/desk/PastFields'
import { FilterSelect } from '@/components/recommendations/FilterSelect'
import { SubjectFilters } from '@/components/recommendations/SubjectFilters'
import type { CalendarDate } from '@/lib/core/dates'
import type { Choices, Named } from '@/lib/recommendations/queries/choices'
import type { ListFilter } from '@/lib/recommendations/schema'
import { IMPLEMENTATIONS, RESPONSES } from '@/lib/workflow/statuses'
import { IMPLEMENTATION_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

type Props = {
  filter: ListFilter
  choices: Choices
  people: readonly Named[]
  /** The last day that can be asked for: today. */
  latest: CalendarDate
}

/** What is asked most stands open; the rest is folded, and opens by itself when it filters something. */
export function DeskFilter({ filter, choices, people, latest }: Props) {
  const { text, status, owner, overdue, sort, asOf, knownAt, ...rest } = filter
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const hasRest = Object.values(rest).some((value) => value !== undefined)
  return (
    <form action="/desk/recommendations" role="search" aria-label="Recommendations">
      <div className="filters">
        <label className="is-wide">
          Search
          <input
            type="search"
            name="text"
            placeholder="Words of its title, wording, addressee, or its reference"
            defaultValue={text ?? ''}
            maxLength={200}
            autoComplete="off"
          />
        </label>
        <FilterSelect
          name="status"
          label="Status"
          any="Any status"
          value={status}
          choices={IMPLEMENTATIONS.map((code) => [code, IMPLEMENTATION_WORDS[code]])}
        />
        <FilterSelect
          name="owner"
          label="Looked after by"
          any="Anybody or nobody"
          value={owner}
          choices={[['me', 'Me'], ['nobody', 'Nobody'], ...pairs(people)]}
        />
        <FilterSelect
          name="sort"
          label="In the order of"
          any="The documents"
          value={sort}
          choices={[
            ['review', 'The day to look again'],
            ['recorded', 'What was recorded last'],
            ['title', 'Titles'],
          ]}
        />
        <label className="choice">
          <input type="checkbox" name="overdue" value="yes" defaultChecked={overdue === 'yes'} />
          Overdue for a look
        </label>
      </div>
      <details className="more-filters" open={hasRest}>
        <summary>More filters</summary>
        <MoreFilters filter={rest} choices={choices} />
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

function MoreFilters({ filter, choices }: Pick<Props, 'filter' | 'choices'>) {
  return (
    <div className="filters">
      <FilterSelect
        name="response"
        label="Answer"
        any="Any answer"
        value={filter.response}
        choices={RESPONSES.map((code) => [code, RESPONSE_WORDS[code]])}
      />
      <FilterSelect
        name="addressee"
        label="Asked of"
        any="Anybody"
        value={filter.addressee}
        choices={pairs(choices.addressees)}
      />
      <SubjectFilters chosen={filter} documents={pairs(choices.documents)} themes={pairs(choices.themes)} />
      <FilterSelect
        name="draft"
        label="Drafts"
        any="With drafts"
        value={filter.draft}
        choices={[
          ['only', 'Drafts only'],
          ['without', 'Without drafts'],
        ]}
      />
    </div>
  )
}

function pairs(named: readonly Named[]): [string, string][] {
  return named.map(({ value, label }) => [value, label])
}
