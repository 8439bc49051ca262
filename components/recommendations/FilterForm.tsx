import { FilterSelect } from '@/components/recommendations/FilterSelect'
import { SubjectFilters } from '@/components/recommendations/SubjectFilters'
import { FILTER_KEYS, type RecommendationFilter } from '@/lib/progress/filter'
import type { Choices } from '@/lib/progress/views'
import { IMPLEMENTATIONS } from '@/lib/workflow/statuses'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'

type Props = {
  filter: RecommendationFilter
  choices: Choices
  /** The list without a filter: of today, or of an earlier day. */
  all: string
}

/** Asked for less often; shown once one of them is set. */
const FOLDED = ['document', 'theme', 'pillar', 'level', 'parts'] as const

/** A plain form: what it finds has an address. */
export function FilterForm({ filter, choices, all }: Props) {
  const isFiltered = FILTER_KEYS.some((key) => filter[key] !== undefined)
  return (
    <form className="filters" action={all} role="search" aria-label="Recommendations">
      <label className="is-wide">
        Words in its title, wording, reference or addressee
        <input
          type="search"
          name="text"
          defaultValue={filter.text ?? ''}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      <FilterSelect
        name="status"
        label="Status"
        any="Any status"
        value={filter.status}
        choices={IMPLEMENTATIONS.map((code) => [code, IMPLEMENTATION_WORDS[code]])}
      />
      <FilterSelect
        name="addressee"
        label="Asked of"
        any="Anybody"
        value={filter.addressee}
        choices={pairs(choices.addressees)}
      />
      <details className="is-whole" open={FOLDED.some((key) => filter[key] !== undefined)}>
        <summary>More to choose by</summary>
        <div className="filters">
          <SubjectFilters
            chosen={filter}
            documents={pairs(choices.documents)}
            themes={pairs(choices.themes)}
          />
          <label className="choice">
            <input type="checkbox" name="parts" value="without" defaultChecked={filter.parts === 'without'} />
            Leave out parts
          </label>
        </div>
      </details>
      <p className="actions">
        <button className="button" type="submit">
          Show
        </button>
        {isFiltered && <a href={all}>Show all</a>}
      </p>
    </form>
  )
}

function pairs(choices: Choices['documents']): [string, string][] {
  return choices.map(({ slug, name }) => [slug, name])
}
