import { requestColumns } from '@/components/asks/RequestColumns'
import { StatusWord } from '@/components/status/StatusWord'
import { Table } from '@/components/ui/Table'
import type { Leaving } from '@/lib/proposals/queries/leaving'

/** The requests that are left behind, with where each stands: what takes their place opens there. */
export function LeavingTable({ lines }: { lines: readonly Leaving[] }) {
  return (
    <Table
      caption="The requests that are carried over, with where they stand"
      isCaptionHidden
      rows={lines}
      keyOf={({ askId }) => askId}
      columns={[
        ...requestColumns(),
        {
          label: 'Stands at',
          kind: 'status',
          show: ({ implementation, isDisputed }) => (
            <StatusWord status={implementation} isDoubted={isDisputed} />
          ),
        },
      ]}
    />
  )
}
