import { FilterSelect } from '@/components/recommendations/FilterSelect'
import type { Named } from '@/lib/recommendations/queries/choices'
import type { ListFilter } from '@/lib/recommendations/schema'

type Props = { filter: ListFilter; documents: readonly Named[] }

/** Of what somebody holds: only one document's, only one duty. */
export function NarrowHandover({ filter, documents }: Props) {
  const { document, duty, ...rest } = filter
  return (
    <form action="/desk/handover" aria-label="Which of them">
      {Object.entries(rest).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="filters">
        <FilterSelect
          name="document"
          label="Document"
          any="All documents"
          value={document}
          choices={documents.map(({ value, label }) => [value, label])}
        />
        <FilterSelect
          name="duty"
          label="Held as"
          any="Owner or deputy"
          value={duty}
          choices={[
            ['OWNER', 'Owner'],
            ['DEPUTY', 'Deputy'],
          ]}
        />
        <button className="button quiet">Show</button>
      </div>
    </form>
  )
}
