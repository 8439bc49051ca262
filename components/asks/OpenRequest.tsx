import { AskStanding } from '@/components/asks/AskStanding'
import { desk } from '@/components/desk/deskAddresses'
import { EvidenceList } from '@/components/evidence/EvidenceList'
import { EvidenceMarks } from '@/components/evidence/EvidenceMarks'
import { StaffEvidence } from '@/components/evidence/StaffEvidence'
import { StaffEntry } from '@/components/timeline/StaffEntry'
import { Timeline } from '@/components/timeline/Timeline'
import { Day } from '@/components/ui/Day'
import type { OpenAsk } from '@/lib/asks/queries/open'
import type { CalendarDate } from '@/lib/core/dates'
import { RESPONSE_WORDS } from '@/lib/workflow/words'

type Props = {
  ask: OpenAsk
  recommendation: string
  today: CalendarDate
  now: Date
  /** With one request only, no screen shows that level. */
  isOneOfSeveral: boolean
  canRecord: boolean
  canAttach: boolean
}

/** A request on the desk: where it stands, the one thing to do, what happened, what it rests on. */
export function OpenRequest(props: Props) {
  const { ask, recommendation, today, now, isOneOfSeveral, canRecord, canAttach } = props
  const anchor = `evidence-${ask.addressee.slug}`
  return (
    <section className="request" id={`request-${ask.id}`} aria-labelledby={`name-${ask.id}`}>
      <h2 id={`name-${ask.id}`}>{isOneOfSeveral ? `Request to ${ask.addressee.name}` : 'Where it stands'}</h2>
      {!isOneOfSeveral && <p className="soft">Asked of {ask.addressee.name}</p>}
      <AskStanding ask={ask} today={today} />
      <p>
        Its answer: {RESPONSE_WORDS[ask.response].toLowerCase()}
        {ask.responseSince && (
          <>
            {' '}
            since <Day on={ask.responseSince} precision={ask.responsePrecision ?? 'DAY'} />
          </>
        )}
        . Counts as done when: {ask.criteria.join('; ').toLowerCase()}.
      </p>
      <p className="actions">
        {canRecord && (
          <a className="button" href={desk.record(recommendation, ask.id)}>
            What happened?
          </a>
        )}
        {canAttach && <a href={desk.evidence(recommendation, ask.id)}>Attach evidence</a>}
      </p>
      {ask.moments.length > 0 && (
        <>
          <h3>What happened</h3>
          <Timeline moments={ask.moments}>
            {(entry) => (
              <>
                <EvidenceMarks
                  cited={entry.evidenceIds}
                  known={ask.evidence.map(({ id }) => id)}
                  anchor={anchor}
                />
                <StaffEntry {...{ entry, recommendation, askId: ask.id, now }} />
              </>
            )}
          </Timeline>
        </>
      )}
      {ask.evidence.length > 0 && (
        <>
          <h3>Evidence</h3>
          <EvidenceList items={ask.evidence} anchor={anchor}>
            {(item) => <StaffEvidence item={item} />}
          </EvidenceList>
        </>
      )}
    </section>
  )
}
