import type { Metadata } from 'next'
import { ContactedTable } from '@/components/contacts/ContactedTable'
import { ContactList } from '@/components/contacts/ContactList'
import { FindForm } from '@/components/contacts/FindForm'
import { NextSteps } from '@/components/contacts/NextSteps'
import { desk } from '@/components/desk/deskAddresses'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { addresseeNamed, contacted, type Contacted } from '@/lib/contacts/queries/addressees'
import { contactsWith } from '@/lib/contacts/queries/lines'
import { openSteps } from '@/lib/contacts/queries/steps'
import { isUuid } from '@/lib/core/text'
import { oneOf, sentenceOf, type SearchParams } from '@/lib/http/searchParams'
import { found } from '../found'
import { find, markTaken } from './actions'

export const metadata: Metadata = { title: 'Contacts · Heed' }

const DONE: Readonly<Record<string, string>> = {
  recorded: 'Kept. It is shown on each request that it was about.',
  awaited: 'Kept. Each request that it was about now waits for an answer.',
  waits: 'Recorded. Each request that you ticked now waits for an answer.',
  corrected: 'Put right. What it said before can still be read there.',
  taken: 'Marked as done.',
}

/** What passed between us and those who should act: with whom, what we promised, and with one of them, all of it. */
export default async function ContactsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  const given = await searchParams
  const slug = oneOf(given['addressee'])
  const after = oneOf(given['after'])
  const canRecord = can(actor, 'recordContact')
  const steps = await openSteps(actor, slug)
  const done = sentenceOf(DONE, given['done'])
  return (
    <>
      {done && (
        <Notice tone="good" isAnswer>
          <p>{done}</p>
        </Notice>
      )}
      {slug === undefined ? (
        <PageHeader title="Contacts">
          <p className="soft">
            Letters, meetings and calls with those who should act. Only our staff read them.
          </p>
        </PageHeader>
      ) : (
        <PageHeader
          title={(await found(addresseeNamed(actor, slug))).name}
          crumbs={<a href={desk.contacts()}>Contacts</a>}
        />
      )}
      {canRecord && (
        <p className="actions">
          <a className="button" href={desk.newContact(slug === undefined ? {} : { addressee: slug })}>
            Record a contact
          </a>
        </p>
      )}
      <NextSteps
        title="What we said that we would do"
        lines={steps}
        action={canRecord ? markTaken : null}
        back={slug}
      />
      {slug === undefined ? (
        <All lines={await contacted(actor)} canCorrect={canRecord} />
      ) : (
        <One
          slug={slug}
          canCorrect={canRecord}
          page={await contactsWith(actor, slug, after !== undefined && isUuid(after) ? after : undefined)}
        />
      )}
    </>
  )
}

function All({ lines, canCorrect }: { lines: readonly Contacted[]; canCorrect: boolean }) {
  if (lines.length === 0)
    return (
      <p>No letter, meeting or call has been written down yet. Begin with the last one that you remember.</p>
    )
  return (
    <>
      <FindForm
        action={find}
        addressees={lines.map(({ slug, name }) => ({ value: slug, label: name }))}
        canCorrect={canCorrect}
      />
      <section>
        <h2>With whom</h2>
        <ContactedTable lines={lines} />
      </section>
    </>
  )
}

type OneProps = { slug: string; page: Awaited<ReturnType<typeof contactsWith>>; canCorrect: boolean }

function One({ slug, page: { lines, total, next }, canCorrect }: OneProps) {
  if (total === 0) return <p>Nothing has been written down about them yet.</p>
  return (
    <section>
      <h2>{total === 1 ? 'One contact' : `${total} contacts, the newest first`}</h2>
      <ContactList lines={lines} canCorrect={canCorrect} />
      {next && (
        <p>
          <a href={desk.contacts(slug, next)} rel="next">
            Earlier ones
          </a>
        </p>
      )}
    </section>
  )
}
