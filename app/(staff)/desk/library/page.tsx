import type { Metadata } from 'next'
import { AddresseeShelf, DemandShelf, DocumentShelf } from '@/components/library/LibrarySections'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { addressees } from '@/lib/addressees/queries'
import { requireStaff } from '@/lib/auth/currentActor'
import { demands } from '@/lib/demands/queries'
import { documents } from '@/lib/documents/queries'

export const metadata: Metadata = { title: 'Library · Heed' }

/** What recommendations are taken from, whom they ask, and what is asked again and again. */
export default async function LibraryPage() {
  const actor = await requireStaff()
  const [texts, asked, again] = await Promise.all([documents(actor), addressees(actor), demands(actor)])
  const canAdd = can(actor, 'addRecommendation')
  return (
    <>
      <PageHeader title="Library">
        <p>
          <a href="#documents">Documents</a> · <a href="#addressees">Addressees</a> ·{' '}
          <a href="#demands">Asked again and again</a>
        </p>
      </PageHeader>
      <DocumentShelf lines={texts} canAdd={canAdd} />
      <AddresseeShelf lines={asked} canAdd={canAdd} />
      <DemandShelf lines={again} canAdd={canAdd} />
    </>
  )
}
