import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { desk } from '@/components/desk/deskAddresses'
import { RequestChoice } from '@/components/asks/RequestChoice'
import { AttachFile } from '@/components/evidence/AttachFile'
import { AttachLink } from '@/components/evidence/AttachLink'
import { AttestForm } from '@/components/evidence/AttestForm'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { openAsks } from '@/lib/asks/queries/open'
import { requireStaff } from '@/lib/auth/currentActor'
import { todayIn } from '@/lib/core/dates'
import { waitingUpload } from '@/lib/evidence/queries/files'
import { isUploadProblem, UPLOAD_PROBLEMS } from '@/lib/evidence/rules'
import { organisation } from '@/lib/organisation/queries'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { found } from '../../../found'
import { attach, attest } from './actions'

export const metadata: Metadata = { title: 'Attach evidence · Heed' }

type Props = {
  params: Promise<{ ref: string }>
  searchParams: Promise<{ ask?: string; upload?: string; problem?: string }>
}

/** A link in one step; a file in two: first it is sent, then it is described. */
export default async function EvidencePage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const ref = decodeURIComponent((await params).ref)
  const { ask: askId, upload: uploadId, problem } = await searchParams
  const { title } = await found(openRecommendation(actor, ref))
  const asks = await openAsks(actor, ref)
  if (!can(actor, 'attachEvidence')) notFound()
  const ask = asks.find(({ id }) => (asks.length === 1 && !askId) || id === askId)
  if (!ask)
    return <RequestChoice title="Attach evidence" asks={asks} hrefOf={(id) => desk.evidence(ref, id)} />
  const today = todayIn((await organisation()).timeZone, new Date())
  const upload = uploadId ? await waitingUpload(actor, uploadId) : null
  const place = { action: attach, recommendation: ref, askId: ask.id, today }
  return (
    <>
      <PageHeader
        title={upload ? 'Describe the file' : 'Attach evidence'}
        crumbs={
          <>
            <a href={desk.request(ref, ask.id)}>{title}</a>
            {asks.length > 1 && `, request to ${ask.addressee.name}`} · {ref}
          </>
        }
      />
      {isUploadProblem(problem) && (
        <Notice title="The file was not taken" isAnswer>
          <p>{UPLOAD_PROBLEMS[problem]}</p>
        </Notice>
      )}
      {uploadId && !upload && (
        <Notice title="The file is no longer waiting" isAnswer>
          <p>It was described already, or sent by somebody else. Send it again if it is missing.</p>
        </Notice>
      )}
      {upload ? (
        <AttachFile {...place} upload={upload} />
      ) : (
        <>
          <AttachLink {...place} />
          <section aria-labelledby="seen">
            <h2 id="seen">Something that two of us have seen</h2>
            <AttestForm {...place} action={attest} />
          </section>
        </>
      )}
    </>
  )
}
