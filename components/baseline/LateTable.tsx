import { requestColumns } from '@/components/asks/RequestColumns'
import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Table, type Column } from '@/components/ui/Table'
import type { LateCard, LateCards } from '@/lib/baseline/queries/late'

/** First looks whose day has passed, each with the way to its card. Absent where none is late. */
export function LateTable({ late: { lines, total }, canRecord }: { late: LateCards; canRecord: boolean }) {
  if (total === 0) return null
  return (
    <section>
      <h2>Late</h2>
      {total > lines.length && (
        <p>
          {lines.length} of {total}, the longest ago first.
        </p>
      )}
      <Table
        caption="Late"
        isCaptionHidden
        rows={lines}
        keyOf={({ askId }) => askId}
        columns={[...COLUMNS, ...(canRecord ? [ACTION] : [])]}
      />
    </section>
  )
}

const COLUMNS: Column<LateCard>[] = [
  ...requestColumns(),
  { label: 'Dealt to', show: ({ person }) => person },
  {
    label: 'Was due',
    kind: 'date',
    show: ({ dueOn }) => (
      <span className="overdue">
        <Day on={dueOn} />
      </span>
    ),
  },
]

const ACTION: Column<LateCard> = {
  label: 'What to do',
  isLabelHidden: true,
  show: ({ ref, askId }) => (
    <a className="button quiet small" href={desk.card({ ask: askId })}>
      Check <span className="visually-hidden">{ref}</span>
    </a>
  ),
}
