import { desk } from '@/components/desk/deskAddresses'
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
        { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
        {
          label: 'Recommendation',
          isMain: true,
          show: ({ ref, askId, title, addressee }) => (
            <>
              <a href={desk.request(ref, askId)}>{title}</a>
              <span className="below">{addressee}</span>
            </>
          ),
        },
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
