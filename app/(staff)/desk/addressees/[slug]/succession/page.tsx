import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LeavingTable } from '@/components/restructure/LeavingTable'
import { SuccessionForm } from '@/components/restructure/SuccessionForm'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { addressees } from '@/lib/asks/queries/addressees'
import { requireStaff } from '@/lib/auth/currentActor'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { successionFrom } from '@/lib/proposals/queries/leaving'
import { plannedBefore } from '@/lib/proposals/queries/plannedBefore'
import { found } from '../../../found'
import { succeed } from './actions'

export const metadata: Metadata = { title: 'Succession · Heed' }

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

/** What was asked of an addressee is asked of whoever has taken its place. */
export default async function SuccessionPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  if (!can(actor, 'propose')) notFound()
  const slug = decodeURIComponent((await params).slug)
  const mended = await plannedBefore(actor, oneOf((await searchParams)['mend']))
  const { id, name, lines, total } = await found(successionFrom(actor, slug))
  const others = (await addressees(actor)).filter(({ value }) => value !== id)
  return (
    <>
      <PageHeader title={`Who has taken the place of ${name}?`}>
        <p className="prose">
          Its requests keep their pages and their history, and say who is asked now. Each begins there exactly
          where it stood, with its proof; where something was recorded of the successor already, its own
          history stays. A lead decides it.
        </p>
      </PageHeader>
      {lines.length === 0 ? (
        <p>All that it is asked has been replaced already.</p>
      ) : (
        <>
          <p>
            {total === 1 ? 'One request is' : `${lines.length} requests are`} carried over
            {total > lines.length && ` now, of ${total}: propose the rest once this is decided`}.
          </p>
          <LeavingTable lines={lines} />
          <SuccessionForm {...{ action: succeed, slug, lines, addressees: others, mended }} />
        </>
      )}
    </>
  )
}
