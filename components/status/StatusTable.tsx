import { StatusWord } from '@/components/status/StatusWord'
import { Table } from '@/components/ui/Table'
import type { Implementation } from '@/lib/workflow/statuses'
import { IMPLEMENTATION_MEANINGS } from '@/lib/workflow/words'

type Row = { implementation: Implementation; count: number; disputed: number }

/** The numbers of a chart, exactly, with their sum. */
export function StatusTable({ rows, noun }: { rows: readonly Row[]; noun: string }) {
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return (
    <Table
      caption={`${total} ${noun} in all, each counted once`}
      rows={rows}
      keyOf={({ implementation }) => implementation}
      columns={[
        {
          label: 'Status',
          isMain: true,
          kind: 'status',
          show: ({ implementation, count, disputed }) => (
            <StatusWord status={implementation} isDoubted={count > 0 && disputed === count} />
          ),
        },
        { label: 'What it means', show: ({ implementation }) => IMPLEMENTATION_MEANINGS[implementation] },
        {
          label: 'How many',
          kind: 'number',
          show: ({ count, disputed }) => (disputed > 0 ? `${count}, ${disputed} being checked again` : count),
        },
      ]}
    />
  )
}
