import type { CalendarDate } from '@/lib/core/dates'
import { FILTER_KEYS, type RecommendationFilter } from '@/lib/progress/filter'

type Props = {
  action: string
  today: CalendarDate
  asOf?: string | undefined
  knownAt?: string | undefined
  /** What the list is filtered by stays so on the other day. */
  filter?: RecommendationFilter
}

/** The way to an earlier day: a plain form, that an address answers. */
export function LookBack({ action, today, asOf, knownAt, filter = {} }: Props) {
  return (
    <details className="look-back">
      <summary>See it as of an earlier day</summary>
      <form action={action} aria-label="An earlier day">
        {FILTER_KEYS.map(
          (key) => filter[key] && <input key={key} type="hidden" name={key} value={filter[key]} />,
        )}
        <div className="filters">
          <label>
            As of
            <input
              type="date"
              name="asOf"
              required
              max={today}
              min="1900-01-01"
              defaultValue={asOf ?? today}
            />
          </label>
          <label>
            As we knew it on (if you like)
            <input
              type="date"
              name="knownAt"
              max={today}
              min="1900-01-01"
              defaultValue={knownAt?.slice(0, 10)}
            />
          </label>
        </div>
        <p className="actions">
          <button className="button quiet">Look back</button>
        </p>
      </form>
    </details>
  )
}
