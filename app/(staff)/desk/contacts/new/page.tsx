import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddresseeForm } from '@/components/contacts/AddresseeForm'
import { ContactForm } from '@/components/contacts/ContactForm'
import { NarrowForm } from '@/components/contacts/NarrowForm'
import { desk } from '@/components/desk/deskAddresses'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { colleagues } from '@/lib/assignments/queries'
import { requireStaff } from '@/lib/auth/currentActor'
import { addresseeChoices } from '@/lib/contacts/queries/addressees'
import { correctable, recordableWith } from '@/lib/contacts/queries/recording'
import { todayIn } from '@/lib/core/dates'
import { isUuid } from '@/lib/core/text'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { found, uuidOf } from '../../found'
import { correct, record } from '../actions'

export const metadata: Metadata = { title: 'Record a contact · Heed' }

/** First with whom, then everything else on one page; or one of them again, to be put right. */
export default async function NewContactPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'recordContact')) notFound()
  const given = await searchParams
  const [slug, ask, text, corrects] = ['addressee', 'ask', 'text', 'corrects'].map((name) =>
    oneOf(given[name]),
  )
  const earlier = corrects === undefined ? null : await found(correctable(actor, uuidOf(corrects)))
  const addressee = earlier?.addressee ?? slug
  if (!addressee)
    return (
      <>
        <PageHeader title="Record a contact" crumbs={<a href={desk.contacts()}>Contacts</a>} />
        <AddresseeForm choices={await addresseeChoices(actor)} />
      </>
    )
  const ticked = earlier?.askIds ?? (ask && isUuid(ask) ? [ask] : [])
  const [recordable, people, { timeZone }] = await Promise.all([
    found(recordableWith(actor, { slug: addressee, text, ticked })),
    colleagues(actor),
    organisation(),
  ])
  const { name } = recordable.addressee
  return (
    <>
      <PageHeader
        title={earlier ? `Correct a contact with ${name}` : `A contact with ${name}`}
        crumbs={<a href={desk.contacts(addressee)}>{name}</a>}
      />
      <NarrowForm
        shown={recordable.asks.length}
        {...{ total: recordable.total, text, addressee, ask, corrects }}
      />
      <ContactForm
        action={earlier ? correct : record}
        {...{ recordable, ticked, people, earlier, me: actor.id, today: todayIn(timeZone, new Date()) }}
      />
    </>
  )
}
