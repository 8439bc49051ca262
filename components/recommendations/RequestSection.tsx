import { AskStanding } from '@/components/asks/AskStanding'
import { EvidenceMarks } from '@/components/evidence/EvidenceMarks'
import { CorrectionNotices } from '@/components/recommendations/CorrectionNotices'
import { CountsAsDone } from '@/components/recommendations/CountsAsDone'
import { DisputeNotice } from '@/components/recommendations/DisputeNotice'
import { PublicEntry } from '@/components/recommendations/PublicEntry'
import { PublicEvidence, standingOf } from '@/components/recommendations/PublicEvidence'
import { anchorOf, isCriteriaShown, whyLinks } from '@/components/recommendations/whyLinks'
import { Why } from '@/components/status/Why'
import { Timeline } from '@/components/timeline/Timeline'
import type { CalendarDate } from '@/lib/core/dates'
import { isDecidedByOne, publicTimeline } from '@/lib/progress/rules'
import type { PublishedAsk } from '@/lib/progress/schema'
import { whyAsk } from '@/lib/progress/why'
import { isOnPaperOnly } from '@/lib/workflow/practice'
import { RESPONSE_WORDS } from '@/lib/workflow/words'

type Props = {
  lang: string
  ask: PublishedAsk
  today: CalendarDate
  /** With several requests each says whom it is to; a single one shows no such level. */
  isOneOfSeveral: boolean
}

/** Where a request stands and why, what happened, and what that rests on. */
export function RequestSection({ lang, ask, today, isOneOfSeveral }: Props) {
  const { slug } = ask.addressee
  const name = inSentence(ask.addressee.name)
  const known = standingOf(ask.evidence).map(({ id }) => id)
  const Heading = isOneOfSeveral ? 'h4' : 'h2'
  const lesser = isOneOfSeveral ? 'lesser' : undefined
  return (
    <section className="request">
      {isOneOfSeveral ? <h3>Request to {name}</h3> : <h2>Where it stands</h2>}
      <AskStanding ask={{ ...ask, isDecidedByOnePerson: isDecidedByOne(ask, today) }} today={today} />
      <OnPaper ask={ask} />
      {ask.response !== 'NOT_SENT' && <p>Its answer: {RESPONSE_WORDS[ask.response].toLowerCase()}.</p>}
      <DisputeNotice ask={ask} />
      <CorrectionNotices entries={ask.entries} />
      <Why
        lines={whyAsk(ask, today)}
        linkOf={whyLinks(ask)}
        {...(isOneOfSeveral && { of: `Request to ${name}` })}
      />
      {ask.entries.length > 0 && (
        <>
          <Heading className={lesser}>What happened</Heading>
          <Timeline moments={publicTimeline(ask.entries)}>
            {(entry) => (
              <>
                <PublicEntry lang={lang} entry={entry} />
                <EvidenceMarks cited={entry.evidenceIds} known={known} anchor={anchorOf('evidence', slug)} />
              </>
            )}
          </Timeline>
        </>
      )}
      {isCriteriaShown(ask) && (
        <>
          <Heading className={lesser}>Counts as done when</Heading>
          <CountsAsDone
            criteria={ask.criteria}
            anchor={anchorOf('criterion', slug)}
            isRolledBack={ask.implementation === 'REGRESSED'}
          />
        </>
      )}
      {ask.evidence.length > 0 && (
        <>
          <Heading className={lesser}>Evidence</Heading>
          <PublicEvidence evidence={ask.evidence} anchor={anchorOf('evidence', slug)} />
        </>
      )}
    </section>
  )
}

function OnPaper({ ask }: { ask: PublishedAsk }) {
  const criteria = ask.criteria.map(({ evidence: evidenceIds, ...one }) => ({ ...one, evidenceIds }))
  return isOnPaperOnly(ask.implementation, criteria) ? <p>On paper, not yet in practice.</p> : null
}

/** “The private sector” stands alone; a request is to “the private sector”. */
function inSentence(name: string): string {
  return name.replace(/^The /, 'the ')
}
