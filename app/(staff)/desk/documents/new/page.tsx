import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentFields } from '@/components/documents/DocumentFields'
import { desk } from '@/components/desk/deskAddresses'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { add } from '../actions'

export const metadata: Metadata = { title: 'New document · Heed' }

export default async function NewDocumentPage() {
  const actor = await requireStaff()
  if (!can(actor, 'addRecommendation')) notFound()
  return (
    <>
      <PageHeader title="New document" crumbs={<a href={desk.library}>Library</a>}>
        <p className="prose">
          The public reads of it once a recommendation of it is published. The code begins each of its
          references and stays.
        </p>
      </PageHeader>
      <Form action={add} submit="Add it" aside={<a href={desk.library}>Cancel</a>}>
        <Field
          name="code"
          label="Code"
          hint="1 to 12 capital letters that begin its references: CFR makes CFR-1, CFR-2 …"
          autoComplete="off"
        />
        <Field
          name="slug"
          label="Short name in addresses"
          hint="Left empty, it is made from the title."
          autoComplete="off"
          isOptional
        />
        <DocumentFields />
      </Form>
    </>
  )
}
