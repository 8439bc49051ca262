import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { desk } from '@/components/desk/deskAddresses'
import { AddRequestForm } from '@/components/recommendations/AddRequestForm'
import { ArchiveSection } from '@/components/recommendations/ArchiveSection'
import { AskALead } from '@/components/recommendations/AskALead'
import { RewordForm } from '@/components/recommendations/RewordForm'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { organisation } from '@/lib/organisation/queries'
import { namesOfThoseWho } from '@/lib/people/queries'
import { choices } from '@/lib/recommendations/queries/choices'
import { wordedRecommendation } from '@/lib/recommendations/queries/worded'
import { found } from '../../../found'
import { addNote } from '../actions'
import { askAnother, putAway, saveWords } from './actions'

export const metadata: Metadata = { title: 'Edit · Heed' }

/** Other words for it; who may not word what is public leaves a note instead. */
export default async function EditPage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireStaff()
  if (!can(actor, 'addRecommendation')) notFound()
  const ref = decodeURIComponent((await params).ref)
  const row = await found(wordedRecommendation(actor, ref))
  const all = await choices(actor)
  return (
    <>
      <PageHeader
        title={row.canWord ? `Edit ${ref}` : `Ask for other words in ${ref}`}
        crumbs={<a href={desk.recommendation(ref)}>{row.now.title}</a>}
      >
        <p className="prose">
          What it said until now is kept, with your name:{' '}
          <a href={desk.versions(ref)}>{versionsWords(row.versions.length)}</a>.
        </p>
      </PageHeader>
      {row.canWord ? (
        <>
          <RewordForm action={saveWords} row={row} choices={all} timeZone={(await organisation()).timeZone} />
          {!row.hasParts && (
            <AddRequestForm
              action={askAnother}
              recommendation={ref}
              addressees={all.addressees.filter(({ value }) => !row.addressees.includes(value))}
            />
          )}
          {!row.isArchived && (
            <ArchiveSection
              action={putAway}
              recommendation={ref}
              isPublic={!row.isDraft && !row.isRetracted}
            />
          )}
        </>
      ) : (
        <AskALead
          recommendation={ref}
          leads={await namesOfThoseWho(actor, 'publish')}
          action={addNote}
          canNote={can(actor, 'comment')}
        />
      )}
    </>
  )
}

function versionsWords(many: number): string {
  if (many === 0) return 'it has not been changed so far'
  return many === 1 ? 'it was changed once' : `it was changed ${many} times`
}
