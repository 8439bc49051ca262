import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { StepList } from '@/components/record/StepList'
import { LeavingTable } from '@/components/restructure/LeavingTable'
import { MergeForm } from '@/components/restructure/MergeForm'
import { SplitForm } from '@/components/restructure/SplitForm'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { leavingFrom } from '@/lib/proposals/queries/leaving'
import { recommendationsLike } from '@/lib/recommendations/queries/alike'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { plannedBefore } from '@/lib/proposals/queries/plannedBefore'
import { found } from '../../../found'
import { merge, split } from './actions'

export const metadata: Metadata = { title: 'Split or merge · Heed' }

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams }

/** One recommendation becomes several, or goes into another: a lead decides, and no status is lost. */
export default async function RestructurePage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  if (!can(actor, 'propose')) notFound()
  const ref = decodeURIComponent((await params).ref)
  const given = await searchParams
  const [how, mend, into] = [oneOf(given['how']), oneOf(given['mend']), oneOf(given['into'])?.slice(0, 40)]
  const mended = await plannedBefore(actor, mend)
  const recommendation = await found(openRecommendation(actor, ref))
  const { lines } = await leavingFrom(actor, ref)
  const inTheWay = whyNot(recommendation, lines.length)
  return (
    <>
      <PageHeader
        title={how === 'split' ? 'Split it' : how === 'merge' ? 'Merge it' : 'Split or merge it'}
        crumbs={
          <>
            <a href={desk.recommendation(ref)}>{recommendation.title}</a> · {ref}
          </>
        }
      >
        <p className="prose">
          {ref} keeps its page and its history, and says what has taken its place. What is carried over begins
          exactly where it stood, with its proof. A lead decides it.
        </p>
      </PageHeader>
      <p className="statement">{recommendation.statement}</p>
      {mended?.cameBack && (
        <Notice title="It came back">
          <p>“{mended.cameBack}”</p>
        </Notice>
      )}
      {inTheWay ? <p>{inTheWay}</p> : <LeavingTable lines={lines} />}
      {!inTheWay && how === 'split' && recommendation.whole === null && (
        <SplitForm {...{ action: split, recommendation, lines, mended }} />
      )}
      {!inTheWay && how === 'merge' && (
        <MergeForm
          {...{ action: merge, lines, mended, into }}
          reference={ref}
          alike={await recommendationsLike(actor, ref)}
        />
      )}
      {!inTheWay && how !== 'split' && how !== 'merge' && (
        <StepList
          steps={[
            ...(recommendation.whole === null
              ? [{ key: 'split', href: desk.restructure(ref, 'split'), label: 'Split it into parts' }]
              : []),
            { key: 'merge', href: desk.restructure(ref, 'merge'), label: 'Merge it into another one' },
          ]}
        />
      )}
    </>
  )
}

function whyNot({ parts }: { parts: readonly { ref: string }[] }, lines: number): ReactNode {
  if (parts.length > 0)
    return (
      <>
        It has parts already: split or merge{' '}
        {parts.map(({ ref }, at) => (
          <span key={ref}>
            {at > 0 && ', '}
            <a href={desk.restructure(ref)}>{ref}</a>
          </span>
        ))}
        .
      </>
    )
  return lines === 0 ? 'All that it asks has been replaced already.' : null
}
