import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HandOverForm } from '@/components/assignments/HandOverForm'
import { NarrowHandover } from '@/components/assignments/NarrowHandover'
import { handOverTitle } from '@/components/assignments/handOverWords'
import { foundWords } from '@/components/recommendations/foundWords'
import { ListPager } from '@/components/recommendations/ListPager'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { handedLines, markOf } from '@/lib/assignments/queries/handover'
import { teamed } from '@/lib/assignments/queries/people'
import { handOverAddress, readHandOverQuery } from '@/lib/assignments/schema'
import { requireStaff } from '@/lib/auth/currentActor'
import { todayIn } from '@/lib/core/dates'
import type { Given } from '@/lib/core/address'
import { organisation } from '@/lib/organisation/queries'
import { everybody } from '@/lib/people/queries'
import { choices } from '@/lib/recommendations/queries/choices'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { listAddress, readListQuery } from '@/lib/recommendations/schema'
import { passOn } from './actions'

export const metadata: Metadata = { title: 'Hand over · Heed' }

/**
 * What somebody holds, or what a list shows, to somebody else: some or all of it, in one save. Who does not assign hands over
 * their own.
 */
export default async function HandOverPage({ searchParams }: { searchParams: Promise<Given> }) {
  const actor = await requireStaff()
  const anyDay = can(actor, 'assign')
  if (!anyDay && !can(actor, 'lookAfter')) notFound()
  const given = await searchParams
  const { tick, done, left } = readHandOverQuery(given)
  const { after, asOf: _asOf, knownAt: _knownAt, ...asked } = readListQuery(given).query
  const filter = anyDay ? asked : { ...asked, owner: 'me' as const }
  // Before the lines: what is assigned in between is told, not overrun.
  const mark = await markOf(actor, filter)
  const [list, people, all, { documents }] = await Promise.all([
    listRecommendations(actor, { ...filter, ...(after !== undefined && { after }) }),
    teamed(actor),
    everybody(actor),
    choices(actor),
  ])
  const lines = await handedLines(
    actor,
    list.lines.map(({ ref }) => ref),
  )
  const today = todayIn((await organisation()).timeZone, new Date())
  const isHeld = filter.owner !== undefined && filter.owner !== 'nobody'
  return (
    <>
      <PageHeader
        title={handOverTitle(filter, all)}
        crumbs={<a href={listAddress(filter)}>{isHeld ? 'Recommendations' : 'The list and its filter'}</a>}
      />
      {done !== undefined && (
        <Notice tone="good" isAnswer>
          <p>
            {done === 0 ? 'Handed over.' : `${done} handed over.`}
            {left !== undefined && ` ${left} ${left === 1 ? 'stays as it is' : 'stay as they are'}.`}
          </p>
        </Notice>
      )}
      {isHeld && <NarrowHandover filter={filter} documents={documents} />}
      <p className="list-head">
        <span>{list.total === 0 ? 'Nothing is left here to hand over.' : foundWords(list)}</span>
        {lines.length > 0 &&
          (tick === 'all' ? (
            <a href={handOverAddress(filter, { after })}>Untick all</a>
          ) : (
            <a href={handOverAddress(filter, { after, tick: 'all' })}>
              Tick all on this page ({lines.length})
            </a>
          ))}
      </p>
      {lines.length > 0 && (
        <HandOverForm
          key={JSON.stringify(given)}
          action={passOn}
          {...{ filter, lines, people, today, mark, isHeld, anyDay }}
          total={list.total}
          isTicked={tick === 'all'}
        />
      )}
      <ListPager
        filter={filter}
        isFirst={after === undefined}
        next={list.next}
        addressOf={(asked, place) => handOverAddress(asked, { after: place })}
      />
    </>
  )
}
