import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RetractForm } from '@/components/publication/RetractForm'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { reference } from '@/lib/publication/schema'
import { retractable } from '@/lib/publication/retracted'
import { found } from '../../found'
import { retractPage } from '../actions'

export const metadata: Metadata = { title: 'Retract a page · Heed' }

/** Asks once more, with what the public then reads. */
export default async function RetractPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'publish')) notFound()
  const ref = reference.safeParse(oneOf((await searchParams)['ref']))
  if (!ref.success) notFound()
  return (
    <>
      <PageHeader title="Retract a page" crumbs={<a href="/desk/publication">Publication</a>} />
      <RetractForm action={retractPage} page={await found(retractable(actor, ref.data))} />
    </>
  )
}
