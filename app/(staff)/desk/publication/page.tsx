import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftForm } from '@/components/publication/DraftForm'
import { RetractSection } from '@/components/publication/RetractSection'
import { WaitingForm } from '@/components/publication/WaitingForm'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { oneOf, sentenceOf, type SearchParams } from '@/lib/http/searchParams'
import { publicationQueue } from '@/lib/publication/queue'
import { decideTexts, publishPageAgain, publishTheDraft, retractPage } from './actions'

export const metadata: Metadata = { title: 'Publication · Heed' }

const DONE: Readonly<Record<string, string>> = {
  published: 'Published. The public site shows it in a few seconds.',
  kept: 'It stays inside.',
  retracted: 'Retracted. In a few seconds the page says so.',
}

/** How many recommendations stand on one page. */
const SHOWN = 10

/** What waits for the public: the exact words, field by field, and where each would stand. */
export default async function PublicationPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'publish')) notFound()
  const { waiting, drafts, retracted } = await publicationQueue(actor)
  const { done, retract } = await searchParams
  const said = sentenceOf(DONE, done)
  const count = waiting.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      <PageHeader title="Publication">
        <p className="soft prose">
          Statuses, dates and links go public by themselves. Words and files wait here for a lead.
        </p>
      </PageHeader>
      {said && (
        <Notice tone="good" isAnswer>
          <p>{said}</p>
        </Notice>
      )}
      <section>
        <h2>Waiting for the public</h2>
        <p>
          {count === 0
            ? 'Nothing waits.'
            : `${count} ${count === 1 ? 'text waits' : 'texts wait'}, on ${waiting.length} ${waiting.length === 1 ? 'page' : 'pages'}.`}
        </p>
        {waiting.slice(0, SHOWN).map((one) => (
          <WaitingForm key={one.ref} action={decideTexts} waiting={one} />
        ))}
        {waiting.length > SHOWN && <p className="soft">Decide these first: then the next come.</p>}
      </section>
      {drafts.length > 0 && (
        <section>
          <h2>Drafts</h2>
          {drafts.map((draft) => (
            <DraftForm key={draft.ref} action={publishTheDraft} draft={draft} />
          ))}
        </section>
      )}
      <RetractSection
        retract={retractPage}
        publishAgain={publishPageAgain}
        retracted={retracted}
        about={oneOf(retract) ?? ''}
      />
      <p>
        <a href="/desk/expunge">What was removed for safety</a>
      </p>
    </>
  )
}
