import { waitingWords } from '@/components/baseline/pileWords'
import { Table, type Column } from '@/components/ui/Table'
import type { PlannedHand } from '@/lib/baseline/queries/plan'

/** Who takes how many first looks, and how far each is. Absent where nothing is dealt. */
export function HandTable({ hands }: { hands: readonly PlannedHand[] }) {
  if (hands.length === 0) return null
  return <Table caption="Who looks" rows={hands} keyOf={({ personId }) => personId} columns={COLUMNS} />
}

const COLUMNS: Column<PlannedHand>[] = [
  { label: 'Person', isMain: true, show: ({ name }) => name },
  { label: 'Dealt', kind: 'number', show: ({ dealt }) => dealt },
  { label: 'Done', kind: 'number', show: ({ done }) => done },
  {
    label: 'To look at',
    kind: 'number',
    show: ({ left, waiting }) => (
      <>
        {left}
        {waiting > 0 && <span className="below">{waitingWords(waiting)}</span>}
      </>
    ),
  },
  { label: 'Of these this week', kind: 'number', show: ({ thisWeek }) => thisWeek },
  {
    label: 'Late',
    kind: 'number',
    show: ({ late }) => (late === 0 ? late : <span className="overdue">{late}</span>),
  },
]
