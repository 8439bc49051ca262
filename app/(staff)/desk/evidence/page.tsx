import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WaitingAttestations } from '@/components/evidence/WaitingAttestations'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { waitingAttestations } from '@/lib/evidence/queries/attestations'
import { sentenceOf, type SearchParams } from '@/lib/http/searchParams'
import { confirm, drop } from './actions'

export const metadata: Metadata = { title: 'Seen by one of us · Heed' }

const DONE: Readonly<Record<string, string>> = {
  attested: 'Written down. It is evidence once a second person says to have seen it too.',
  confirmed:
    'Confirmed: it is evidence now, of the two of you. A claim that it contradicts is being checked again.',
  dropped: 'Taken away.',
}

/** What waits until a second of us says to have seen it too. */
export default async function AttestationsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'attachEvidence')) notFound()
  const lines = await waitingAttestations(actor)
  const done = sentenceOf(DONE, (await searchParams)['done'])
  return (
    <>
      {done && (
        <Notice tone="good" isAnswer>
          <p>{done}</p>
        </Notice>
      )}
      <PageHeader title="Seen by one of us">
        <p className="soft">
          What nobody keeps counts as evidence when two of us have seen it. Confirm only what you have seen
          with your own eyes.
        </p>
      </PageHeader>
      {lines.length === 0 ? (
        <p>Nothing waits for a second person.</p>
      ) : (
        <WaitingAttestations lines={lines} confirm={confirm} drop={drop} />
      )}
    </>
  )
}
