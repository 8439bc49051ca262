import type { AskedPair } from '@/components/desk/deskAddresses'
import type { CalendarDate } from '@/lib/core/dates'

/** Two points on both clocks; what is left empty is as it is now. */
export function CompareForm({ asked, latest }: { asked: AskedPair; latest: CalendarDate }) {
  return (
    <form action="/desk/compare" aria-label="Two dates">
      <div className="filters">
        <DayField label="From" name="from" value={asked.from} latest={latest} />
        <DayField label="as we knew it on" name="knownFrom" value={asked.knownFrom} latest={latest} />
        <DayField label="To" name="to" value={asked.to} latest={latest} />
        <DayField label="as we knew it on" name="knownTo" value={asked.knownTo} latest={latest} />
      </div>
      <p className="soft small prose">
        Left empty, “to” is today, and “as we knew it” is all that we know now: then only what happened in
        between moves anything.
      </p>
      <p className="actions">
        <button className="button">Compare</button>
      </p>
    </form>
  )
}

type DayProps = { label: string; name: keyof AskedPair; value: string | undefined; latest: CalendarDate }

function DayField({ label, name, value, latest }: DayProps) {
  return (
    <label>
      {label}
      <input type="date" name={name} max={latest} defaultValue={value?.slice(0, 10) ?? ''} />
    </label>
  )
}
