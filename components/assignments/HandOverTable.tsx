import { desk } from '@/components/desk/deskAddresses'
import { TickBox } from '@/components/happened/TickBox'
import { Table } from '@/components/ui/Table'
import type { HandedLine } from '@/lib/assignments/queries/handover'

/** What can be handed over, each with a box, and who has it now. */
export function HandOverTable({ lines, isTicked }: { lines: readonly HandedLine[]; isTicked: boolean }) {
  return (
    <Table
      caption="What can be handed over, and who looks after it now"
      isCaptionHidden
      rows={lines}
      keyOf={({ id }) => id}
      classOf={() => 'tick-row'}
      columns={[
        {
          label: 'Recommendation',
          isMain: true,
          show: ({ id, ref, title, isDraft }) => (
            <TickBox value={id} isTicked={isTicked} label={title}>
              <a href={desk.recommendation(ref)} target="_blank">
                {ref}
                <span className="visually-hidden"> (opens another tab)</span>
              </a>
              {isDraft && <span className="tag">Draft</span>}
            </TickBox>
          ),
        },
        { label: 'Owner', show: ({ owner }) => owner ?? <span className="soft">Nobody</span> },
        { label: 'Deputy', show: ({ deputy }) => deputy ?? <span className="soft">Nobody</span> },
      ]}
    />
  )
}
