import type { Metadata } from 'next'
import { RequestChoice } from '@/components/asks/RequestChoice'
import { AssessForm } from '@/components/criteria/AssessForm'
import { ChangeCriterionForm } from '@/components/criteria/ChangeCriterionForm'
import { CriterionLine } from '@/components/criteria/CriterionLine'
import { WordingFields } from '@/components/criteria/WordingFields'
import { desk } from '@/components/desk/deskAddresses'
import { Form } from '@/components/form/Form'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { openAsks } from '@/lib/asks/queries/open'
import { requireStaff } from '@/lib/auth/currentActor'
import { openCriteria } from '@/lib/criteria/queries/open'
import { sentenceOf } from '@/lib/http/searchParams'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { found } from '../../../found'
import { add, assess, change } from './actions'

export const metadata: Metadata = { title: 'Counts as done when · Heed' }

type Props = {
  params: Promise<{ ref: string }>
  searchParams: Promise<{ ask?: string; assess?: string; change?: string; done?: string }>
}

const DONE: Readonly<Record<string, string>> = {
  added: 'Added. It can be assessed now.',
  changed: 'Changed.',
  assessed: 'Assessed. Any claim that is no longer proven is being checked again.',
}

/** What counts as done of one request, how each was assessed and on what; one form at a time, in its place. */
export default async function CriteriaPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const ref = decodeURIComponent((await params).ref)
  const asked = await searchParams
  const { title } = await found(openRecommendation(actor, ref))
  const asks = await openAsks(actor, ref)
  const ask = asks.find(({ id }) => (asks.length === 1 && !asked.ask) || id === asked.ask)
  if (!ask)
    return <RequestChoice title="Counts as done when" asks={asks} hrefOf={(id) => desk.criteria(ref, id)} />
  const { criteria, evidence } = await found(openCriteria(actor, ask.id))
  const canWrite = can(actor, 'writeCriteria')
  const place = { recommendation: ref, askId: ask.id }
  const done = sentenceOf(DONE, asked.done)
  return (
    <>
      {done && (
        <Notice tone="good" isAnswer>
          <p>{done}</p>
        </Notice>
      )}
      <PageHeader
        title="Counts as done when"
        crumbs={
          <>
            <a href={desk.request(ref, ask.id)}>{title}</a>
            {asks.length > 1 && `, request to ${ask.addressee.name}`} · {ref}
          </>
        }
      />
      <ul className="lines criteria">
        {criteria.map((criterion) => (
          <CriterionLine key={criterion.id} {...place} criterion={criterion} canWrite={canWrite}>
            {canWrite && asked.assess === criterion.id ? (
              <AssessForm {...place} action={assess} criterion={criterion} evidence={evidence} />
            ) : canWrite && asked.change === criterion.id ? (
              <ChangeCriterionForm {...place} action={change} criterion={criterion} />
            ) : undefined}
          </CriterionLine>
        ))}
      </ul>
      {canWrite && !asked.assess && !asked.change && (
        <section aria-labelledby="one-more">
          <h2 id="one-more">One more</h2>
          <Form action={add} submit="Add it" hidden={{ ref, askId: ask.id }}>
            <WordingFields />
          </Form>
        </section>
      )}
    </>
  )
}
