import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { Notice } from '@/components/ui/Notice'
import type { OpenAsk } from '@/lib/asks/queries/open'
import type { CalendarDate } from '@/lib/core/dates'

type Props = {
  ask: Pick<
    OpenAsk,
    | 'id'
    | 'addressee'
    | 'response'
    | 'responseSince'
    | 'checkedOn'
    | 'since'
    | 'movedOn'
    | 'reviewOn'
    | 'isStale'
    | 'isStalled'
  >
  recommendation: string
  today: CalendarDate
  canRecord: boolean
}

/** That nobody has looked, or nothing has moved, and what to do about it. Absent where the day to look again is still to come. */
export function LeftAlone({ ask, recommendation, today, canRecord }: Props) {
  const { id, addressee, isStale, isStalled } = ask
  const lookedOn = ask.checkedOn ?? ask.since
  const movedOn = ask.movedOn ?? ask.since
  const isOverdue = ask.reviewOn !== null && ask.reviewOn < today
  const isAwaited = ask.response === 'AWAITED'
  if (!isOverdue && !isStalled) return null
  return (
    <Notice tone={isStale || isStalled ? 'warn' : 'calm'}>
      {isOverdue && lookedOn && (
        <p>
          Nobody has looked since <Day on={lookedOn} />
          {isStale && ', far longer than we say we would'}.{' '}
          {canRecord && <a href={desk.card({ ask: id })}>Look again</a>}
        </p>
      )}
      {isStalled && movedOn && (
        <p>
          Nothing has moved since <Day on={movedOn} />
          {canRecord ? (
            <>
              {isAwaited ? '; we wait for an answer' : ''}
              {isAwaited && ask.responseSince && (
                <>
                  {' '}
                  since <Day on={ask.responseSince} />
                </>
              )}
              :{' '}
              <a href={desk.newContact({ addressee: addressee.slug, ask: id })}>ask{isAwaited && ' again'}</a>
              , or <a href={desk.record(recommendation, id, 'recordLapse')}>record a lapse</a>.
            </>
          ) : (
            '.'
          )}
        </p>
      )}
    </Notice>
  )
}
