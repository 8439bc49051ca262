import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DemandFields } from '@/components/demands/DemandFields'
import { desk } from '@/components/desk/deskAddresses'

import { Form } from '@/components/form/Form'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { add } from '../actions'

export const metadata: Metadata = { title: 'New demand · Heed' }

export default async function NewDemandPage() {
  const actor = await requireStaff()
  if (!can(actor, 'addRecommendation')) notFound()
  return (
    <>
      <PageHeader title="New demand" crumbs={<a href={desk.library}>Library</a>}>
        <p className="prose">
          What several documents ask. Which ones do is said afterwards, here or at each recommendation.
        </p>
      </PageHeader>
      <Form action={add} submit="Add it" aside={<a href={desk.library}>Cancel</a>}>
        <DemandFields />
      </Form>
    </>
  )
}
