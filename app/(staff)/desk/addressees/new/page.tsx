import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddresseeFields } from '@/components/addressees/AddresseeFields'
import { desk } from '@/components/desk/deskAddresses'

import { Form } from '@/components/form/Form'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { add } from '../actions'

export const metadata: Metadata = { title: 'New addressee · Heed' }

export default async function NewAddresseePage() {
  const actor = await requireStaff()
  if (!can(actor, 'addRecommendation')) notFound()
  return (
    <>
      <PageHeader title="New addressee" crumbs={<a href={desk.library}>Library</a>}>
        <p className="prose">
          Somebody who must act. The public reads the name with the first published recommendation that asks
          them.
        </p>
      </PageHeader>
      <Form action={add} submit="Add it" aside={<a href={desk.library}>Cancel</a>}>
        <AddresseeFields />
      </Form>
    </>
  )
}
