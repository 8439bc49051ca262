import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftForm } from '@/components/recommendations/DraftForm'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { choices } from '@/lib/recommendations/queries/choices'
import { draft } from './actions'

export const metadata: Metadata = { title: 'New recommendation · Heed' }

/** A recommendation that a document makes and that is not in the list yet. */
export default async function NewPage() {
  const actor = await requireStaff()
  if (!can(actor, 'addRecommendation')) notFound()
  return (
    <>
      <PageHeader title="New recommendation" crumbs={<a href="/desk/recommendations">Recommendations</a>}>
        <p className="prose">
          It begins as a draft with the next reference of its document. Nothing of a draft is public.
        </p>
      </PageHeader>
      <DraftForm action={draft} choices={await choices(actor)} />
    </>
  )
}
