import { FilterSelect } from '@/components/recommendations/FilterSelect'
import type { QueueQuery } from '@/lib/publication/schema'
import type { Named } from '@/lib/recommendations/queries/choices'

type Props = { query: QueueQuery; documents: readonly Named[] }

/** A plain form: every view of the queue has an address. */
export function QueueFilterForm({ query, documents }: Props) {
  const { ref, document, kind, marked, decided } = query
  const isFiltered = [ref, document, kind, marked, decided].some((value) => value !== undefined)
  return (
    <form action="/desk/publication" role="search" aria-label="What waits">
      <div className="filters">
        <label>
          Reference
          <input name="ref" defaultValue={ref ?? ''} maxLength={20} placeholder="CFR-6" autoComplete="off" />
        </label>
        <FilterSelect
          name="document"
          label="Document"
          any="Any document"
          value={document}
          choices={documents.map(({ value, label }) => [value, label])}
        />
        <FilterSelect
          name="kind"
          label="What it is"
          any="Anything"
          value={kind}
          choices={[
            ['entry', 'What was recorded'],
            ['evidence', 'Titles and files of evidence'],
            ['criterion', 'What counts as done'],
            ['draft', 'Drafts'],
          ]}
        />
        <FilterSelect
          name="decided"
          label="Decided"
          any="Not yet: it waits"
          value={decided}
          choices={[
            ['kept', 'Kept inside'],
            ['public', 'Made public'],
          ]}
        />
        <label className="choice">
          <input type="checkbox" name="marked" value="yes" defaultChecked={marked === 'yes'} />
          Only what the check marked
        </label>
      </div>
      <p className="actions">
        <button className="button quiet">Show</button>
        {isFiltered && <a href="/desk/publication">Show all that waits</a>}
      </p>
    </form>
  )
}
