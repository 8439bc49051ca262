import { addresses } from '@/components/site/addresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import { Table } from '@/components/ui/Table'
import type { Change } from '@/lib/progress/views'

/** What moved, on both clocks: where it stands now, and where it stood before. */
export function ChangeTable({ lang, changes }: { lang: string; changes: readonly Change[] }) {
  return (
    <Table
      caption="What changed lately, the newest first"
      isCaptionHidden
      rows={changes}
      keyOf={({ ref, addressee }) => `${ref} ${addressee ?? ''}`}
      columns={[
        {
          label: 'Happened on',
          kind: 'date',
          show: ({ happenedOn, precision, enteredOn }) => (
            <span>
              <Day on={happenedOn} precision={precision} />
              {enteredOn !== happenedOn && (
                <span className="below">
                  entered <Day on={enteredOn} />
                </span>
              )}
            </span>
          ),
        },
        {
          label: 'Recommendation',
          isMain: true,
          show: ({ ref, title, addressee }) => (
            <>
              <a href={addresses(lang).recommendation(ref)}>{title}</a>
              <span className="below">
                {ref}
                {addressee && `, asked of ${addressee}`}
              </span>
            </>
          ),
        },
        {
          label: 'Now',
          kind: 'status',
          show: ({ now, isDisputed }) => (
            <>
              <StatusWord status={now} isDoubted={isDisputed} />
              {isDisputed && <span className="below">being checked again</span>}
            </>
          ),
        },
        { label: 'Before', kind: 'status', show: ({ before }) => <StatusWord status={before} /> },
      ]}
    />
  )
}
