import type { Metadata } from 'next'
import { ChecklistForm } from '@/components/checklists/ChecklistForm'
import { ChecklistTable } from '@/components/checklists/ChecklistTable'
import { desk } from '@/components/desk/deskAddresses'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { Pager } from '@/components/ui/Pager'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { checklistFor, checklists } from '@/lib/checklists/queries'
import { PAGE_SIZE, readChecklistsQuery } from '@/lib/checklists/schema'
import type { SearchParams } from '@/lib/http/searchParams'
import { found } from '../found'
import { saveChecklist } from './actions'

export const metadata: Metadata = { title: 'Search checklists · Heed' }

/** Where we search for what each addressee did: with one of them, its form. */
export default async function ChecklistsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  const canKeep = can(actor, 'recordStatus')
  const { addressee, page, done } = readChecklistsQuery(await searchParams)
  if (addressee !== undefined && canKeep) {
    const checklist = await found(checklistFor(actor, addressee))
    return (
      <>
        <PageHeader
          crumbs={<a href={desk.checklists({ page })}>Search checklists</a>}
          title={checklist.addressee.name}
        />
        <ChecklistForm action={saveChecklist} from="checklists" checklist={checklist} />
      </>
    )
  }
  const { lines, total, kept } = await checklists(actor, page)
  return (
    <>
      <PageHeader title="Search checklists">
        <p className="soft">
          Where we search for what each addressee did, and where a document names nobody. Each check begins
          with this.
        </p>
      </PageHeader>
      {done && (
        <Notice tone="good" isAnswer>
          <p>Kept. The next check begins with it.</p>
        </Notice>
      )}
      <p className="list-head">
        {kept} of {total} {total === 1 ? 'addressee has' : 'addressees have'} one.
      </p>
      <ChecklistTable lines={lines} page={page} canKeep={canKeep} />
      <Pager
        page={page}
        pages={Math.ceil(total / PAGE_SIZE)}
        hrefOf={(other) => desk.checklists({ page: other })}
      />
    </>
  )
}
