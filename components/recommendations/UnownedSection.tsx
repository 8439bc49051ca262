import { desk } from '@/components/desk/deskAddresses'
import { countWords } from '@/components/recommendations/foundWords'
import { Table } from '@/components/ui/Table'
import type { RecommendationList } from '@/lib/recommendations/queries/found'
import { handOverAddress } from '@/lib/assignments/schema'
import { listAddress } from '@/lib/recommendations/schema'

/** What nobody looks after: a few to begin with. Not shown when everything has somebody. */
export function UnownedSection({ list, canAssign }: { list: RecommendationList; canAssign: boolean }) {
  const few = list.lines.slice(0, 5)
  if (few.length === 0) return null
  return (
    <section>
      <h2>Nobody’s</h2>
      <p className="list-head">
        <span>
          {countWords(list.total)}{' '}
          {list.total === 1 ? 'recommendation or part has' : 'recommendations and parts have'} no owner.
        </span>
        {canAssign && <a href={handOverAddress({ owner: 'nobody' })}>Assign several</a>}
        {list.total > few.length && <a href={listAddress({ owner: 'nobody' })}>All of them</a>}
      </p>
      {canAssign && (
        <Table
          caption="Nobody’s"
          isCaptionHidden
          rows={few}
          keyOf={({ ref }) => ref}
          columns={[
            { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
            {
              label: 'Recommendation',
              isMain: true,
              show: ({ ref, title }) => <a href={desk.recommendation(ref)}>{title}</a>,
            },
            {
              label: 'What to do',
              isLabelHidden: true,
              show: ({ ref }) => (
                <a className="button quiet small" href={desk.assign(ref)}>
                  Give it an owner <span className="visually-hidden">{ref}</span>
                </a>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
