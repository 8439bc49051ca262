import type { Metadata } from 'next'
import { AssignForm } from '@/components/assignments/AssignForm'
import { AssignmentTable } from '@/components/assignments/AssignmentTable'
import { TakeForm } from '@/components/assignments/TakeForm'
import { PeriodTable } from '@/components/assignments/PeriodTable'
import { desk } from '@/components/desk/deskAddresses'
import { PastBanner } from '@/components/desk/PastBanner'
import { PageHeader } from '@/components/ui/PageHeader'
import { passedAt } from '@/lib/asks/queries/passed'
import { lookedAfter } from '@/lib/assignments/queries'
import { teamed } from '@/lib/assignments/queries/people'
import { periodsOf } from '@/lib/assignments/rules'
import { requireStaff } from '@/lib/auth/currentActor'
import type { Given } from '@/lib/core/address'
import { organisation } from '@/lib/organisation/queries'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { readPast } from '@/lib/workflow/past'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { askedPast } from '../../../askedPast'
import { found } from '../../../found'
import { give } from './actions'

export const metadata: Metadata = { title: 'Who looks after it · Heed' }

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Given> }

/** A lead gives it an owner or a deputy, an editor takes it or gives away their own; everybody reads who ever looked after it, and what came to pass meanwhile. */
export default async function AssignPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const ref = decodeURIComponent((await params).ref)
  const asked = readPast(await searchParams)
  const { past, today, knownOn } = await askedPast(asked)
  const point = past ?? { asOf: today, knownAt: ALL_KNOWN }
  const { title } = await found(openRecommendation(actor, ref))
  const [people, after, passed, { timeZone }] = await Promise.all([
    teamed(actor),
    lookedAfter(actor, ref, past),
    passedAt(actor, ref, point),
    organisation(),
  ])
  const owners = after.history.filter(({ duty }) => duty === 'OWNER')
  const { ways, version } = after
  return (
    <>
      <PageHeader
        title="Who looks after it"
        crumbs={
          <>
            <a href={desk.at(ref, asked)}>{title}</a> · {ref}
          </>
        }
      >
        <p>
          Owner: {after.owner ?? 'nobody'}. Deputy: {after.deputy ?? 'nobody'}.
        </p>
      </PageHeader>
      {past && <PastBanner {...{ past, knownOn, asked }} back={desk.assign(ref)} />}
      {ways.take && <TakeForm action={give} recommendation={ref} me={actor.id} {...{ version, today }} />}
      {(ways.owner || ways.deputy) && (
        <AssignForm action={give} recommendation={ref} {...{ after, people, today }} />
      )}
      <AssignmentTable lines={after.history} />
      <PeriodTable periods={periodsOf(owners, point.asOf)} {...{ passed, timeZone }} />
    </>
  )
}
