import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssignForm } from '@/components/assignments/AssignForm'
import { AssignmentTable } from '@/components/assignments/AssignmentTable'
import { desk } from '@/components/desk/deskAddresses'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { colleagues, lookedAfter } from '@/lib/assignments/queries'
import { requireStaff } from '@/lib/auth/currentActor'
import { todayIn } from '@/lib/core/dates'
import { organisation } from '@/lib/organisation/queries'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { found } from '../../../found'
import { give } from './actions'

export const metadata: Metadata = { title: 'Who looks after it · Heed' }

/** Gives it an owner or a deputy; below, everybody who ever looked after it. */
export default async function AssignPage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireStaff()
  if (!can(actor, 'assign')) notFound()
  const ref = decodeURIComponent((await params).ref)
  const { title } = await found(openRecommendation(actor, ref))
  const [people, after] = await Promise.all([colleagues(actor), lookedAfter(actor, ref)])
  const today = todayIn((await organisation()).timeZone, new Date())
  const place = { action: give, recommendation: ref, people, today }
  return (
    <>
      <PageHeader
        title="Who looks after it"
        crumbs={
          <>
            <a href={desk.recommendation(ref)}>{title}</a> · {ref}
          </>
        }
      >
        <p>
          Owner: {after.owner ?? 'nobody'}. Deputy: {after.deputy ?? 'nobody'}.
        </p>
      </PageHeader>
      <div className="side-by-side">
        <AssignForm {...place} duty="OWNER" />
        <AssignForm {...place} duty="DEPUTY" />
      </div>
      <AssignmentTable lines={after.history} />
    </>
  )
}
