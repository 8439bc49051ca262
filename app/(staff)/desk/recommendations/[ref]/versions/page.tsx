import type { Metadata } from 'next'
import { desk } from '@/components/desk/deskAddresses'
import { recommendationFields } from '@/components/recommendations/wordedFields'
import { PageHeader } from '@/components/ui/PageHeader'
import { VersionList } from '@/components/wordings/VersionList'
import { requireStaff } from '@/lib/auth/currentActor'
import { organisation } from '@/lib/organisation/queries'
import { choices } from '@/lib/recommendations/queries/choices'
import { wordedRecommendation } from '@/lib/recommendations/queries/worded'
import { found } from '../../../found'

export const metadata: Metadata = { title: 'Earlier wordings · Heed' }

/** How its words were changed: who, when, why, and what became what. */
export default async function VersionsPage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireStaff()
  const ref = decodeURIComponent((await params).ref)
  const { id, now, versions, canWord } = await found(wordedRecommendation(actor, ref))
  return (
    <>
      <PageHeader
        title={`Earlier wordings of ${ref}`}
        crumbs={<a href={desk.recommendation(ref)}>{now.title}</a>}
      >
        <p>
          {canWord && (
            <>
              <a href={desk.edit(ref)}>Edit it</a> ·{' '}
            </>
          )}
          <a href={desk.expunge('recommendation', id)}>Remove these words for safety</a>
        </p>
      </PageHeader>
      <VersionList
        versions={versions}
        fields={recommendationFields(await choices(actor))}
        timeZone={(await organisation()).timeZone}
      />
    </>
  )
}
