import { Day } from '@/components/ui/Day'
import { Table } from '@/components/ui/Table'
import type { Passed } from '@/lib/asks/queries/passed'
import { Moment } from '@/components/ui/Moment'
import { marksIn, type Mark, type Period } from '@/lib/assignments/rules'

type Props = { periods: readonly Period[]; passed: Passed; timeZone: string }

/** Who was its owner one after another, and what came to pass meanwhile: what was entered, and what slipped. */
export function PeriodTable({ periods, passed, timeZone }: Props) {
  return (
    <section>
      <h2>What came to pass under whom</h2>
      <Table
        caption="Owners, the newest first, and what was entered and slipped in their time"
        isCaptionHidden
        rows={periods}
        keyOf={({ from }) => (from ? `${from.on} ${from.at}` : 'the beginning')}
        columns={[
          { label: 'Owner', isMain: true, show: ({ person }) => person ?? 'Nobody' },
          {
            label: 'From',
            kind: 'date',
            show: ({ from }) => (from === null ? 'The beginning' : <When mark={from} timeZone={timeZone} />),
          },
          {
            label: 'Until',
            kind: 'date',
            show: ({ until }) => (until === null ? 'Goes on' : <When mark={until} timeZone={timeZone} />),
          },
          {
            label: 'Entries made',
            kind: 'number',
            show: (period) => marksIn(period, passed.entered).length.toLocaleString('en'),
          },
          {
            label: 'A look became overdue',
            show: (period) => <Days days={marksIn(period, passed.overdue).map(({ on }) => on)} />,
          },
          {
            label: 'It fell back',
            show: (period) => <Days days={marksIn(period, passed.fallen).map(({ on }) => on)} />,
          },
        ]}
      />
    </section>
  )
}

/** To the minute, where it changed hands on the day on which that was entered. */
function When({ mark: { on, at }, timeZone }: { mark: Mark; timeZone: string }) {
  return at === null ? <Day on={on} /> : <Moment at={at} timeZone={timeZone} />
}

function Days({ days }: { days: readonly string[] }) {
  if (days.length === 0) return <span className="soft">Never</span>
  return (
    <span>
      {days.map((day, index) => (
        <span key={`${day} ${index}`}>
          {index > 0 && ', '}
          <Day on={day} />
        </span>
      ))}
    </span>
  )
}
