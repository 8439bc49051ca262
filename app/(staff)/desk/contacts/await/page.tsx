import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AwaitForm } from '@/components/contacts/AwaitForm'
import { CONTACT_WORDS } from '@/components/contacts/kindWords'
import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { awaitable } from '@/lib/contacts/queries/awaiting'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { found, uuidOf } from '../../found'
import { awaitIt } from '../actions'

export const metadata: Metadata = { title: 'We wait for an answer · Heed' }

/** What was sent and kept without saying so: its requests wait for an answer since that day. */
export default async function AwaitPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'recordContact')) notFound()
  const sent = await found(awaitable(actor, uuidOf(oneOf((await searchParams)['contact']) ?? '')))
  const { kind, happenedOn, precision, addressee, asks } = sent
  return (
    <>
      <PageHeader
        title="We wait for an answer"
        crumbs={<a href={desk.contacts(addressee.slug)}>{addressee.name}</a>}
      >
        <p className="soft">
          To the {CONTACT_WORDS[kind].toLowerCase()} to {addressee.name},{' '}
          <Day on={happenedOn} precision={precision} />.
        </p>
      </PageHeader>
      {asks.length > 0 ? (
        <AwaitForm action={awaitIt} sent={sent} />
      ) : (
        <p>Of the requests that it was about each waits for an answer already, or goes on elsewhere.</p>
      )}
    </>
  )
}
