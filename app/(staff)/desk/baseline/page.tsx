import type { Metadata } from 'next'
import type { ComponentProps } from 'react'
import { DealForm } from '@/components/baseline/DealForm'
import { HandOnForm } from '@/components/baseline/HandOnForm'
import { HandTable } from '@/components/baseline/HandTable'
import { LateTable } from '@/components/baseline/LateTable'
import { endSentences, planSentence } from '@/components/baseline/planSentence'
import { desk } from '@/components/desk/deskAddresses'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { lateCards } from '@/lib/baseline/queries/late'
import { whoCanLook } from '@/lib/baseline/queries/people'
import { planOf, type Plan } from '@/lib/baseline/queries/plan'
import { mondayOf } from '@/lib/baseline/rules'
import { addDays, todayIn, type CalendarDate } from '@/lib/core/dates'
import { sentenceOf, type SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { choices } from '@/lib/recommendations/queries/choices'
import { formatDate } from '@/lib/workflow/formatDate'
import { dealOut, handOn } from './actions'

export const metadata: Metadata = { title: 'First pass · Heed' }

const DONE: Readonly<Record<string, string>> = {
  dealt: 'Dealt. Each finds their cards here, the earliest week first.',
  passed: 'Passed on, by the same day.',
  handedOn: 'Given, each by its day still.',
  givenUp: 'Given up: it is nobody’s for now.',
}
/** So many weeks ahead can be begun with. */
const WEEKS_AHEAD = 12

/** The first pass through what nobody has checked: where it stands, who looks at how many, and the way in. */
export default async function BaselinePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  const canRecord = can(actor, 'recordStatus')
  const done = sentenceOf(DONE, (await searchParams)['done'])
  const [plan, late] = await Promise.all([planOf(actor), lateCards(actor)])
  const ends = endSentences(plan)
  return (
    <>
      <PageHeader title={planSentence(plan)}>
        {ends.length > 0 && <p className="soft prose">{ends.join(' ')}</p>}
      </PageHeader>
      {done && (
        <Notice tone="good" isAnswer>
          <p>{done}</p>
        </Notice>
      )}
      {canRecord && (
        <p className="actions">
          <Begin
            hasOwn={plan.hands.some(({ personId, left }) => personId === actor.id && left > 0)}
            nobodys={plan.nobodys}
          />
          <a href={desk.card({ which: 'due' })}>Look again at what is due</a>
          <a href={desk.checklists()}>Search checklists</a>
        </p>
      )}
      <HandTable hands={plan.hands} />
      <LateTable late={late} canRecord={canRecord} />
      {can(actor, 'assign') && (
        <Deal
          people={await whoCanLook(actor)}
          documents={(await choices(actor)).documents}
          hands={plan.hands}
        />
      )}
    </>
  )
}

/** One's own first; absent where there is nothing to begin with. */
function Begin({ hasOwn, nobodys }: { hasOwn: boolean } & Pick<Plan, 'nobodys'>) {
  if (!hasOwn && nobodys === 0) return null
  return (
    <a className="button" href={desk.card()}>
      {hasOwn ? 'Begin with the first card' : 'Begin with the first that nobody has'}
    </a>
  )
}

type DealProps = Pick<ComponentProps<typeof DealForm>, 'people' | 'documents'> & Pick<Plan, 'hands'>

async function Deal({ people, documents, hands }: DealProps) {
  const today = todayIn((await organisation()).timeZone, new Date())
  const mondays = mondaysFrom(mondayOf(addDays(today, 4)))
  return (
    <>
      <HandOnForm action={handOn} {...{ hands, people }} />
      <DealForm action={dealOut} {...{ mondays, people, documents }} />
    </>
  )
}

/** From the middle of a week on the next one is meant. */
function mondaysFrom(first: CalendarDate) {
  return Array.from({ length: WEEKS_AHEAD }, (_, week) => {
    const monday = addDays(first, 7 * week)
    return { value: monday, label: formatDate(monday) }
  })
}
