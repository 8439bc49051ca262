import { FacetSelect } from '@/components/recommendations/FacetSelect'
import { FilterSelect } from '@/components/recommendations/FilterSelect'
import { LEVEL_WORDS, LEVELS, PILLAR_WORDS, PILLARS } from '@/lib/progress/words'
import type { Choices, Named } from '@/lib/recommendations/queries/choices'
import type { Facets } from '@/lib/recommendations/queries/facets'
import type { ListFilter } from '@/lib/recommendations/schema'
import { RECORDED_VERIFICATIONS, RESPONSES } from '@/lib/workflow/statuses'
import { RESPONSE_WORDS, VERIFICATION_WORDS } from '@/lib/workflow/words'

type Props = { filter: ListFilter; facets: Facets | null; choices: Choices }

/** By what is asked for less often. */
export function MoreFilters({ filter, facets, choices }: Props) {
  const given = { filter, facets }
  return (
    <div className="filters">
      <FacetSelect
        {...given}
        name="response"
        label="Answer"
        any="Any answer"
        choices={RESPONSES.map((code) => [code, RESPONSE_WORDS[code]])}
      />
      <FacetSelect
        {...given}
        name="verification"
        label="Checked by"
        any="Anybody or nobody"
        choices={RECORDED_VERIFICATIONS.map((code) => [code, VERIFICATION_WORDS[code]])}
      />
      <FacetSelect
        {...given}
        name="addressee"
        label="Asked of"
        any="Anybody"
        choices={pairs(choices.addressees)}
      />
      <FacetSelect
        {...given}
        name="document"
        label="Document"
        any="Any document"
        choices={pairs(choices.documents)}
      />
      <FacetSelect {...given} name="theme" label="Theme" any="Any theme" choices={pairs(choices.themes)} />
      <FacetSelect
        {...given}
        name="pillar"
        label="Pillar"
        any="Any pillar"
        choices={PILLARS.map((code) => [code, PILLAR_WORDS[code]])}
      />
      <FacetSelect
        {...given}
        name="level"
        label="Level"
        any="Any level"
        choices={LEVELS.map((code) => [code, LEVEL_WORDS[code]])}
      />
      <FacetSelect
        {...given}
        name="demand"
        label="Asked again and again"
        any="Any demand or none"
        choices={pairs(choices.demands)}
      />
      <FacetSelect
        {...given}
        name="priority"
        label="Priority"
        any="Any priority"
        choices={[
          ['HIGH', 'High'],
          ['NORMAL', 'Normal'],
        ]}
      />
      <FacetSelect
        {...given}
        name="draft"
        label="Drafts"
        any="With drafts"
        choices={[
          ['only', 'Drafts only'],
          ['without', 'Without drafts'],
        ]}
      />
      <FilterSelect
        name="archived"
        label="Archive"
        any="Without the archive"
        value={filter.archived}
        choices={[['only', 'The archive alone']]}
      />
    </div>
  )
}

function pairs(named: readonly Named[]): [string, string][] {
  return named.map(({ value, label }) => [value, label])
}
