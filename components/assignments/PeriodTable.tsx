import { Day } from '@/components/ui/Day'
import { Table } from '@/components/ui/Table'
import type { Passed } from '@/lib/asks/queries/passed'
import { daysIn, type Period } from '@/lib/assignments/rules'

type Props = { periods: readonly Period[]; passed: Passed }

/** Who was its owner one after another, and what came to pass meanwhile: what was entered, and what slipped. */
export function PeriodTable({ periods, passed }: Props) {
  return (
    <section>
      <h2>What came to pass under whom</h2>
      <Table
        caption="Owners, the newest first, and what was entered and slipped in their time"
        isCaptionHidden
        rows={periods}
        keyOf={({ from }) => from ?? 'the beginning'}
        columns={[
          { label: 'Owner', isMain: true, show: ({ person }) => person ?? 'Nobody' },
          {
            label: 'From',
            kind: 'date',
            show: ({ from }) => (from === null ? 'The beginning' : <Day on={from} />),
          },
          {
            label: 'Until',
            kind: 'date',
            show: ({ until }) => (until === null ? 'Goes on' : <Day on={until} />),
          },
          {
            label: 'Entries made',
            kind: 'number',
            show: (period) => daysIn(period, passed.enteredOn).length.toLocaleString('en'),
          },
          {
            label: 'A look became overdue',
            show: (period) => <OverdueDays days={daysIn(period, passed.overdueOn)} />,
          },
        ]}
      />
    </section>
  )
}

function OverdueDays({ days }: { days: readonly string[] }) {
  if (days.length === 0) return <span className="soft">Never</span>
  return days.map((day, index) => (
    <span key={`${day} ${index}`}>
      {index > 0 && ', '}
      <Day on={day} />
    </span>
  ))
}
