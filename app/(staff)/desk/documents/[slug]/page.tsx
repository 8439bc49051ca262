import type { Metadata } from 'next'
import { DOCUMENT_FIELDS, DocumentFields } from '@/components/documents/DocumentFields'
import { Shelved } from '@/components/library/Shelved'
import { requireStaff } from '@/lib/auth/currentActor'
import type { SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { openDocument } from '@/lib/documents/queries'
import { listAddress } from '@/lib/recommendations/schema'
import { found } from '../../found'
import { change } from '../actions'

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export const metadata: Metadata = { title: 'Document · Heed' }

export default async function DocumentPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const slug = decodeURIComponent((await params).slug)
  const row = await found(openDocument(actor, slug))
  return (
    <Shelved
      title={row.now.title}
      row={row}
      fields={DOCUMENT_FIELDS}
      action={change}
      timeZone={(await organisation()).timeZone}
      isSaved={'saved' in (await searchParams)}
      form={<DocumentFields words={row.now} />}
    >
      <p>
        <a href={listAddress({ document: slug })}>Its recommendations</a>
      </p>
    </Shelved>
  )
}
