import type { Metadata } from 'next'
import { foundWords } from '@/components/recommendations/foundWords'
import { DeskFilter } from '@/components/recommendations/DeskFilter'
import { DeskTable } from '@/components/recommendations/DeskTable'
import { ListPager } from '@/components/recommendations/ListPager'
import { desk } from '@/components/desk/deskAddresses'
import { PastBanner } from '@/components/desk/PastBanner'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { SavedViews } from '@/components/views/SavedViews'
import { can } from '@/lib/access/policy'
import { lookingAfter, teamsToChoose } from '@/lib/assignments/queries/people'
import { handOverAddress } from '@/lib/assignments/schema'
import { requireStaff } from '@/lib/auth/currentActor'
import type { Given } from '@/lib/core/address'
import { choices } from '@/lib/recommendations/queries/choices'
import { facetsOf } from '@/lib/recommendations/queries/facets'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { listAddress, readListQuery } from '@/lib/recommendations/schema'
import { savedViews } from '@/lib/views/queries'
import { queryOf } from '@/lib/views/schema'
import { askedPast } from '../askedPast'
import { dropView, keepView } from './actions'

export const metadata: Metadata = { title: 'Recommendations · Heed' }

/** Every view is an address: a plain form asks for it, and it can be sent to a colleague. */
export default async function RecommendationsPage({ searchParams }: { searchParams: Promise<Given> }) {
  const actor = await requireStaff()
  const { query, unknown } = readListQuery(await searchParams)
  const { after, ...filter } = query
  const isOwn = can(actor, 'lookAfter') && (query.owner === 'me' || query.owner === actor.id)
  const { past, latest, knownOn } = await askedPast(query)
  const [list, facets, all, people, teams, views] = await Promise.all([
    listRecommendations(actor, query),
    facetsOf(actor, filter),
    choices(actor),
    lookingAfter(actor),
    teamsToChoose(actor),
    savedViews(actor),
  ])
  return (
    <>
      <PageHeader title="Recommendations" />
      <SavedViews
        views={views}
        query={queryOf(filter)}
        canSave={can(actor, 'saveView')}
        save={keepView}
        remove={dropView}
      />
      <DeskFilter {...{ filter, facets, people, teams, latest }} choices={all} />
      {past && (
        <PastBanner
          {...{ past, knownOn, asked: query }}
          back={listAddress({ ...filter, asOf: undefined, knownAt: undefined })}
        />
      )}
      {unknown.length > 0 && (
        <Notice>
          <p>This address also asks for something unknown ({unknown.join(', ')}). That was left out.</p>
        </Notice>
      )}
      {list.found?.instead && (
        <Notice>
          <p>
            Nothing has “{filter.text}”. Showing results for <strong>{list.found.instead}</strong>.
          </p>
        </Notice>
      )}
      <p className="list-head">
        <span>
          {foundWords(list)}
          {list.archived > 0 && (
            <>
              {' '}
              <a href={listAddress({ ...filter, archived: 'only' })}>{list.archived} in the archive</a>
            </>
          )}
        </span>
        {past === null && list.total > 0 && can(actor, 'assign') && (
          <a href={handOverAddress(filter)}>Assign these</a>
        )}
        {past === null && list.total > 0 && !can(actor, 'assign') && isOwn && (
          <a href={handOverAddress(filter)}>Hand over some of these</a>
        )}
        {past === null && list.total > 0 && queryOf(filter) !== '' && can(actor, 'recordStatus') && (
          <a href={desk.happenedAt(queryOf(filter))}>Something happened at these</a>
        )}
        {past === null && can(actor, 'addRecommendation') && <a href={desk.draft}>New recommendation</a>}
      </p>
      {list.lines.length > 0 && (
        <DeskTable
          caption="Recommendations, where they stand and who looks after them"
          lines={list.lines}
          canRecord={past === null && can(actor, 'recordStatus')}
          found={list.found}
          at={past === null ? {} : { asOf: query.asOf, knownAt: query.knownAt }}
        />
      )}
      <ListPager filter={filter} isFirst={after === undefined} next={list.next} />
    </>
  )
}
