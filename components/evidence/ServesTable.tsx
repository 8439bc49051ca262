import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Table } from '@/components/ui/Table'
import type { Served } from '@/lib/evidence/queries/piece'
import { POLARITY_WORDS } from '@/lib/workflow/words'

/** Which requests it serves, and what it says about each. */
export function ServesTable({ serves }: { serves: readonly Served[] }) {
  return (
    <Table
      caption="Requests that it serves"
      isCaptionHidden
      rows={serves}
      keyOf={({ askId }) => askId}
      columns={[
        { label: 'Reference', isLabelHidden: true, kind: 'ref', show: ({ ref }) => ref },
        {
          label: 'Request',
          isMain: true,
          show: ({ ref, askId, recommendation, addressee }) => (
            <>
              <a href={desk.request(ref, askId)}>{recommendation}</a>
              <span className="below">{addressee}</span>
            </>
          ),
        },
        { label: 'What it says about it', show: ({ polarity }) => POLARITY_WORDS[polarity] },
        {
          label: 'Entered on',
          kind: 'date',
          show: ({ author, enteredOn }) => (
            <span>
              <Day on={enteredOn} /> by {author}
            </span>
          ),
        },
      ]}
    />
  )
}
