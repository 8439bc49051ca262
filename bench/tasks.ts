import type { Actor } from '@/lib/access/policy'
import { recommendationsLike } from '@/lib/recommendations/queries/alike'
import { facetsOf } from '@/lib/recommendations/queries/facets'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import type { ListFilter } from '@/lib/recommendations/schema'

const reader: Actor = {
  kind: 'person',
  id: '00000000-0000-4000-8000-000000000000',
  name: 'Bench',
  roles: ['viewer'],
}

const SORTS = [undefined, 'title', 'review', 'recorded'] as const
const SEARCHES = [
  'trafficking survivors',
  '"supply chains" -police',
  'prosecutions',
  'prosecuti',
  'traffiking',
  'B7-6',
  'of the',
]

/** What somebody at the desk waits for, by its name. */
export async function tasks(): Promise<[string, () => Promise<unknown>][]> {
  const late = await lateIn(undefined)
  const list = (filter: ListFilter, after?: string) => () => listRecommendations(reader, { ...filter, after })
  return [
    ...SORTS.map((sort): [string, () => Promise<unknown>] => [
      `first page in the order ${sort ?? 'of documents'}`,
      list({ sort }),
    ]),
    ['a late page', list({}, late)],
    ['first page of a status', list({ status: 'IN_PROGRESS' })],
    ...SEARCHES.map((text): [string, () => Promise<unknown>] => [`search for ${text}`, list({ text })]),
    ['facets of everything', () => facetsOf(reader, {})],
    ['facets of a status', () => facetsOf(reader, { status: 'IN_PROGRESS' })],
    ['facets of a search', () => facetsOf(reader, { text: 'trafficking survivors' })],
    ['what is like one', () => recommendationsLike(reader, 'B7-6')],
  ]
}

/** Where the hundredth page begins, or the last one there is. */
async function lateIn(sort: ListFilter['sort']): Promise<string | undefined> {
  let after: string | undefined
  for (let page = 1; page < 100; page += 1) {
    const { next } = await listRecommendations(reader, { sort, after })
    if (next === null) break
    after = next
  }
  return after
}
