import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { desk } from '@/components/desk/deskAddresses'
import { PartForm } from '@/components/recommendations/PartForm'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { choices } from '@/lib/recommendations/queries/choices'
import { wordedRecommendation } from '@/lib/recommendations/queries/worded'
import { found } from '../../../found'
import { draftPart } from './actions'

export const metadata: Metadata = { title: 'New part · Heed' }

/** A part of a compound recommendation that is not in the list yet. */
export default async function PartPage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireStaff()
  if (!can(actor, 'addRecommendation')) notFound()
  const ref = decodeURIComponent((await params).ref)
  const whole = await found(wordedRecommendation(actor, ref))
  return (
    <>
      <PageHeader
        title={`New part of ${ref}`}
        crumbs={<a href={desk.recommendation(ref)}>{whole.now.title}</a>}
      >
        <p className="prose">
          It begins as a draft under the next letter. Nothing of a draft is public, and its whole counts it
          once it is published.
        </p>
      </PageHeader>
      {whole.hasOwnRequests ? (
        <p className="prose">
          {ref} is asked of somebody as a whole. Split it, on its page: its requests are then carried into the
          parts.
        </p>
      ) : (
        <PartForm action={draftPart} whole={whole} choices={await choices(actor)} />
      )}
    </>
  )
}
