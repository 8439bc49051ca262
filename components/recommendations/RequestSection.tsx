import { AskStanding } from '@/components/asks/AskStanding'
import { EvidenceList } from '@/components/evidence/EvidenceList'
import { EvidenceMarks } from '@/components/evidence/EvidenceMarks'
import { Timeline } from '@/components/timeline/Timeline'
import type { CalendarDate } from '@/lib/core/dates'
import { publicTimeline } from '@/lib/progress/rules'
import type { PublishedAsk } from '@/lib/progress/schema'
import { RESPONSE_WORDS } from '@/lib/workflow/words'

type Props = {
  ask: PublishedAsk
  today: CalendarDate
  /** With several requests each says whom it is to; a single one shows no such level. */
  isOneOfSeveral: boolean
}

/** Where a request stands, what happened, and what that rests on. */
export function RequestSection({ ask, today, isOneOfSeveral }: Props) {
  const anchor = `evidence-${ask.addressee.slug}`
  const known = ask.evidence.map(({ id }) => id)
  const Heading = isOneOfSeveral ? 'h4' : 'h2'
  return (
    <section className="request">
      {isOneOfSeveral ? <h3>Request to {inSentence(ask.addressee.name)}</h3> : <h2>Where it stands</h2>}
      <AskStanding ask={ask} today={today} />
      {ask.response !== 'NOT_SENT' && <p>Its answer: {RESPONSE_WORDS[ask.response].toLowerCase()}.</p>}
      {ask.entries.length > 0 && (
        <>
          <Heading className={isOneOfSeveral ? 'lesser' : undefined}>What happened</Heading>
          <Timeline moments={publicTimeline(ask.entries)}>
            {({ evidenceIds }) => <EvidenceMarks cited={evidenceIds} known={known} anchor={anchor} />}
          </Timeline>
        </>
      )}
      {ask.evidence.length > 0 && (
        <>
          <Heading className={isOneOfSeveral ? 'lesser' : undefined}>Evidence</Heading>
          <EvidenceList items={ask.evidence} anchor={anchor} />
        </>
      )}
    </section>
  )
}

/** “The private sector” stands alone; a request is to “the private sector”. */
function inSentence(name: string): string {
  return name.replace(/^The /, 'the ')
}
