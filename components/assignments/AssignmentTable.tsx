import { RemoveNote } from '@/components/assignments/RemoveNote'
import { Day } from '@/components/ui/Day'
import { Table } from '@/components/ui/Table'
import type { AssignmentLine } from '@/lib/assignments/queries'

/** Everybody who looked after it, on both clocks. */
export function AssignmentTable({ lines }: { lines: readonly AssignmentLine[] }) {
  if (lines.length === 0) return <p className="soft">Nobody has looked after it yet.</p>
  return (
    <section>
      <h2>Who looked after it</h2>
      <Table
        caption="Owners and deputies, the newest first"
        isCaptionHidden
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          {
            label: 'Who',
            isMain: true,
            show: ({ id, person, note }) => (
              <>
                {person ?? 'Nobody'}
                {note && (
                  <span className="below">
                    {note} <RemoveNote id={id} />
                  </span>
                )}
              </>
            ),
          },
          { label: 'As', show: ({ duty }) => (duty === 'OWNER' ? 'Owner' : 'Deputy') },
          { label: 'From', kind: 'date', show: ({ effectiveOn }) => <Day on={effectiveOn} /> },
          {
            label: 'Entered',
            kind: 'date',
            show: ({ enteredOn, author }) => (
              <span>
                <Day on={enteredOn} /> by {author}
              </span>
            ),
          },
        ]}
      />
    </section>
  )
}
