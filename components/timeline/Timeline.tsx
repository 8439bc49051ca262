import type { ReactNode } from 'react'
import { Ball } from '@/components/status/Ball'
import { STATUS_CLASS } from '@/components/status/statusClass'
import { Clocks } from '@/components/timeline/Clocks'
import { dayWords, entryWords } from '@/components/timeline/entryWords'
import { Day } from '@/components/ui/Day'
import type { CalendarDate } from '@/lib/core/dates'
import type { Moment } from '@/lib/workflow/history'
import type { Entry } from '@/lib/workflow/types'
import { DECIDED_BY_ONE_PERSON } from '@/lib/workflow/words'

/** An entry with the day on which it was entered, in the organisation's time zone. */
export type DatedEntry = Entry & { enteredOn: CalendarDate }

type Props<E extends DatedEntry> = {
  /** In effective order, as workflow/history's `timeline` gives them; the newest is shown first. */
  moments: readonly Moment<E>[]
  /** What stands below an entry: its evidence; for staff its sentence and who wrote it. */
  children?: (entry: E, moment: Moment<E>) => ReactNode
}

/** Everything that was recorded about one request, on both clocks. */
export function Timeline<E extends DatedEntry>({ moments, children }: Props<E>) {
  return (
    <ol className="timeline" reversed>
      {moments.toReversed().map((moment) => (
        <li key={moment.entry.id} id={`entry-${moment.entry.id}`}>
          <Mark moment={moment} />
          <p className="timeline-what">
            <Words moment={moment} />
          </p>
          <p className="timeline-clocks">
            <Clocks
              happenedOn={moment.entry.effectiveOn}
              precision={moment.entry.precision}
              enteredOn={moment.entry.enteredOn}
              verb={dayWords(moment.entry)}
            />
            <Replaced by={moment.replacedBy} />
            {moment.entry.isDecidedByOnePerson && <>. {DECIDED_BY_ONE_PERSON}</>}
          </p>
          {children?.(moment.entry, moment)}
        </li>
      ))}
    </ol>
  )
}

function Mark({ moment: { entry, moved, replacedBy } }: { moment: Moment<DatedEntry> }) {
  const status = moved?.to ?? (replacedBy ? entry.implementation : null)
  if (status === null) return <span className="timeline-dot" />
  return (
    <span className={`timeline-mark ${replacedBy ? 'soft' : STATUS_CLASS[status]}`}>
      <Ball status={status} />
    </span>
  )
}

function Words({ moment }: { moment: Moment<DatedEntry> }) {
  const words = entryWords(moment)
  if (moment.replacedBy) return <s className="struck">{words}</s>
  return moment.moved ? <span className={STATUS_CLASS[moment.moved.to]}>{words}</span> : words
}

/** Why an entry is struck through: what took its place, and when. */
function Replaced({ by }: { by: DatedEntry | null }) {
  if (by === null) return null
  const verb = by.verb === 'takeBack' ? 'taken back' : 'corrected'
  return (
    <>
      ; {verb} on <Day on={by.enteredOn} />
      {by.verb === 'takeBack' ? null : by.isAnnulment ? (
        ': it did not hold'
      ) : (
        <>
          : “{entryWords({ entry: by, moved: null })}”, <Day on={by.effectiveOn} precision={by.precision} />
        </>
      )}
    </>
  )
}
