import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftForm } from '@/components/publication/DraftForm'
import { QueueFilterForm } from '@/components/publication/QueueFilterForm'
import { QueueHead } from '@/components/publication/QueueHead'
import { QueuePager } from '@/components/publication/QueuePager'
import { RetractSection } from '@/components/publication/RetractSection'
import { WaitingForm } from '@/components/publication/WaitingForm'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { sentenceOf, type SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { publicationQueue } from '@/lib/publication/queue'
import { queuePage } from '@/lib/publication/queuePage'
import { gather, placesIn } from '@/lib/publication/sameWords'
import { queueAddress, readQueueQuery } from '@/lib/publication/schema'
import { retractedPages } from '@/lib/publication/retracted'
import { choices } from '@/lib/recommendations/queries/choices'
import { decideTexts, publishPageAgain, publishTheDraft } from './actions'

export const metadata: Metadata = { title: 'Publication · Heed' }

const DONE: Readonly<Record<string, string>> = {
  published: 'Published. The public site shows it in a few seconds.',
  kept: 'It stays inside.',
  retracted: 'Retracted. In a few seconds the page says so.',
}

/** What waits for the public: the exact words, field by field, and where each would stand. */
export default async function PublicationPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'publish')) notFound()
  const { done, ...given } = await searchParams
  const { query, unknown } = readQueueQuery(given)
  const { after, tick, ...filter } = query
  const [queue, retracted, { documents }, { holdsEverything }] = await Promise.all([
    publicationQueue(actor, filter),
    retractedPages(actor),
    choices(actor),
    organisation(),
  ])
  const gathered = gather(queue.waiting)
  const { refs, next } = queuePage(
    [
      ...gathered.map(({ ref, items }) => ({ ref, count: placesIn(items) })),
      ...queue.drafts.map(({ ref, texts }) => ({ ref, count: texts.length })),
    ],
    after,
  )
  const waiting = gathered.filter(({ ref }) => refs.has(ref))
  const drafts = queue.drafts.filter(({ ref }) => refs.has(ref))
  const said = sentenceOf(DONE, done)
  return (
    <>
      <PageHeader title="Publication">
        <p className="soft prose">
          {holdsEverything
            ? 'Everything is held: statuses, dates and links wait here for a lead too, not only words and files.'
            : 'Statuses, dates and links go public by themselves. Words and files wait here for a lead.'}
        </p>
      </PageHeader>
      {said && (
        <Notice tone="good" isAnswer>
          <p>{said}</p>
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice>
          <p>This address also asks for something unknown ({unknown.join(', ')}). That was left out.</p>
        </Notice>
      )}
      <section>
        <h2>{query.decided ? 'Decided' : 'Waiting for the public'}</h2>
        <QueueFilterForm query={query} documents={documents} />
        <QueueHead
          {...{ waiting, query }}
          queue={{ ...queue, waiting: gathered }}
          isEmpty={refs.size === 0}
          hrefOf={queueAddress}
        />
        {waiting.length > 0 && (
          <WaitingForm
            key={queueAddress(query)}
            action={decideTexts}
            waiting={waiting}
            isCleanTicked={tick === 'clean'}
            from={queueAddress(query).split('?')[1] ?? ''}
          />
        )}
      </section>
      {drafts.length > 0 && (
        <section>
          <h2>Drafts</h2>
          {drafts.map((draft) => (
            <DraftForm key={draft.ref} action={publishTheDraft} draft={draft} />
          ))}
        </section>
      )}
      <QueuePager query={query} next={next} hrefOf={queueAddress} />
      <RetractSection publishAgain={publishPageAgain} retracted={retracted} />
      <p>
        <a href="/desk/expunge">What was removed for safety</a>
      </p>
    </>
  )
}
