import { AskStanding } from '@/components/asks/AskStanding'
import { deskWhyLinks } from '@/components/asks/deskWhyLinks'
import { InDoubt } from '@/components/asks/InDoubt'
import { LeftAlone } from '@/components/asks/LeftAlone'
import { PendingNotice } from '@/components/asks/PendingNotice'
import { desk } from '@/components/desk/deskAddresses'
import { EvidenceList } from '@/components/evidence/EvidenceList'
import { EvidenceMarks } from '@/components/evidence/EvidenceMarks'
import { StaffEvidence } from '@/components/evidence/StaffEvidence'
import { CameBack } from '@/components/proposals/CameBack'
import { mendAddress } from '@/components/proposals/mendAddress'
import { Why } from '@/components/status/Why'
import { StaffEntry } from '@/components/timeline/StaffEntry'
import { Timeline } from '@/components/timeline/Timeline'
import { Day } from '@/components/ui/Day'
import type { OpenAsk } from '@/lib/asks/queries/open'
import { NOT_NAMED } from '@/lib/progress/rules'
import type { CalendarDate } from '@/lib/core/dates'
import type { PendingProposal } from '@/lib/proposals/queries/pending'
import type { ReturnedProposal } from '@/lib/proposals/queries/returned'
import { RESPONSE_WORDS } from '@/lib/workflow/words'

type Props = {
  ask: OpenAsk
  recommendation: string
  /** What waits here for a second person. */
  pending: PendingProposal | undefined
  /** What came back from one. */
  returned: ReturnedProposal | undefined
  today: CalendarDate
  now: Date
  /** The entries with words that the public does not read. */
  inside: ReadonlySet<string>
  /** With one request only, no screen shows that level. */
  isOneOfSeveral: boolean
  canRecord: boolean
  canAttach: boolean
}

/** A request on the desk: where it stands and why, the one thing to do, what happened, what it rests on. */
export function OpenRequest(props: Props) {
  const { ask, recommendation, pending, returned, today, now, inside } = props
  const { isOneOfSeveral, canRecord, canAttach } = props
  const anchor = `evidence-${ask.addressee.slug}`
  const disputable = ask.verification === 'DISPUTED' ? null : ask.claimEntryId
  return (
    <section className="request" id={`request-${ask.id}`} aria-labelledby={`name-${ask.id}`}>
      <h2 id={`name-${ask.id}`}>{isOneOfSeveral ? `Request to ${ask.addressee.name}` : 'Where it stands'}</h2>
      {!isOneOfSeveral && <AskedOf addressee={ask.addressee} />}
      <AskStanding ask={ask} today={today} />
      <LeftAlone {...{ ask, recommendation, today, canRecord }} />
      <InDoubt ask={ask} recommendation={recommendation} canAnswer={canRecord && pending === undefined} />
      <PendingNotice pending={pending} />
      {returned && (
        <CameBack
          one={returned}
          mendHref={canRecord ? mendAddress(recommendation, ask.id, returned.id, returned.request) : null}
        />
      )}
      <p>
        Its answer: {RESPONSE_WORDS[ask.response].toLowerCase()}
        {ask.responseSince && (
          <>
            {' '}
            since <Day on={ask.responseSince} precision={ask.responsePrecision ?? 'DAY'} />
          </>
        )}
        . <CountsAsDone ask={ask} recommendation={recommendation} />
      </p>
      <Why
        lines={ask.why}
        linkOf={deskWhyLinks(ask, recommendation, anchor)}
        {...(isOneOfSeveral && { of: `Request to ${ask.addressee.name}` })}
      />
      {(canRecord || canAttach) && (
        <p className="actions">
          {canRecord && (
            <a
              className="button"
              href={desk.record(recommendation, ask.id)}
              data-command={`What happened? ${isOneOfSeveral ? ask.addressee.name : ''}`}
            >
              What happened?
            </a>
          )}
          {canAttach && <a href={desk.evidence(recommendation, ask.id)}>Attach evidence</a>}
        </p>
      )}
      {ask.moments.length > 0 && (
        <>
          <h3>What happened</h3>
          <Timeline moments={ask.moments}>
            {(entry, moment) => (
              <>
                <EvidenceMarks
                  cited={entry.evidenceIds}
                  known={ask.evidence.map(({ id }) => id)}
                  anchor={anchor}
                />
                <StaffEntry
                  {...{ moment, recommendation, askId: ask.id, now, canRecord }}
                  canDispute={entry.id === disputable}
                  hasWordsInside={inside.has(entry.id)}
                />
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

function CountsAsDone({ ask, recommendation }: Pick<Props, 'ask' | 'recommendation'>) {
  const texts = ask.criteria.map(({ text }) => text.replace(/\.$/, ''))
  return (
    <>
      <a href={desk.criteria(recommendation, ask.id)}>Counts as done when</a>: {texts.join('; ')}.
    </>
  )
}

function AskedOf({ addressee: { slug, name } }: { addressee: OpenAsk['addressee'] }) {
  return <p className="soft">{slug === NOT_NAMED ? 'Names nobody who should do it' : `Asked of ${name}`}</p>
}
