import { AskStanding } from '@/components/asks/AskStanding'
import { StaffEntry } from '@/components/timeline/StaffEntry'
import { Timeline } from '@/components/timeline/Timeline'
import type { OpenAsk } from '@/lib/asks/queries/open'
import type { CalendarDate } from '@/lib/core/dates'

type Props = {
  ask: OpenAsk
  recommendation: string
  today: CalendarDate
  now: Date
  /** The entries with words that the public does not read. */
  inside: ReadonlySet<string>
}

/** Where a request stands and how it came to stand there, to read, not to mend. */
export function RequestHistory({ ask, recommendation, today, now, inside }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">So far</h2>
      <AskStanding ask={ask} today={today} />
      <Timeline moments={ask.moments}>
        {(entry, moment) => (
          <StaffEntry
            {...{ moment, recommendation, askId: ask.id, now }}
            canRecord={false}
            canDispute={false}
            hasWordsInside={inside.has(entry.id)}
          />
        )}
      </Timeline>
    </section>
  )
}
