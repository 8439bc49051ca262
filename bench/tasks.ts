import type { Actor } from '@/lib/access/policy'
import { countUnchecked, dueAsks } from '@/lib/asks/queries/desk'
import { colleagues } from '@/lib/assignments/queries'
import { db } from '@/lib/core/db'
import { recommendationsLike } from '@/lib/recommendations/queries/alike'
import { choices } from '@/lib/recommendations/queries/choices'
import { facetsOf } from '@/lib/recommendations/queries/facets'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import type { ListFilter, ListQuery } from '@/lib/recommendations/schema'
import { savedViews } from '@/lib/views/queries'
import type { Aim } from './find'

type Task = { name: string; aim: Aim; work: () => Promise<unknown> }

const PAGE: Aim = { times: 1.5 }
const ANSWER: Aim = { milliseconds: 150 }

const SORTS = [undefined, 'title', 'review', 'recorded'] as const
const SEARCHES = {
  'a reference': 'B7-6',
  'a rare word': 'B7 report police chains',
  'two common words': 'trafficking survivors',
  'a very common word': 'survivors',
  'a phrase, without a word': '"supply chains" -police',
  'another inflection': 'prosecutions',
  'the beginning of a word': 'prosec',
  'a misspelt word': 'traffiking',
  'words that are everywhere': 'of the',
}
const PAST = { asOf: '2025-06-30' }

/** What somebody at the desk waits for. */
export async function tasks(): Promise<Task[]> {
  const reader = await somebody()
  const list = (query: ListQuery) => () => listRecommendations(reader, query)
  const facets = (filter: ListFilter) => () => facetsOf(reader, filter)
  const page = (query: ListQuery) => () => {
    const all = [listRecommendations(reader, query), facetsOf(reader, query), choices(reader)]
    return Promise.all([...all, colleagues(reader), savedViews(reader)])
  }
  const filters: Record<string, ListFilter> = {
    'a status': { status: 'IN_PROGRESS' },
    'an owner': { owner: 'me' },
    'nobody’s': { owner: 'nobody' },
    'a theme': { theme: 'bench-7' },
    'a theme and a status': { theme: 'bench-7', status: 'IN_PROGRESS' },
    'what is overdue': { overdue: 'yes' },
  }
  const named = <T>(of: Record<string, T>, toTask: (name: string, one: T) => Task) =>
    Object.entries(of).map(([name, one]) => toTask(name, one))
  return [
    ...SORTS.map((sort) => ({
      name: `first page, in the order of ${sort ?? 'documents'}`,
      aim: PAGE,
      work: list({ sort }),
    })),
    { name: 'hundredth page', aim: PAGE, work: list({ after: await hundredth(reader, {}) }) },
    {
      name: 'hundredth page, by title',
      aim: PAGE,
      work: list({ sort: 'title', after: await hundredth(reader, { sort: 'title' }) }),
    },
    ...named(filters, (name, filter) => ({ name: `first page of ${name}`, aim: PAGE, work: list(filter) })),
    ...named(
      { everything: {}, ...filters, 'a search': { text: 'trafficking survivors' } },
      (name, filter) => ({
        name: `facets of ${name}`,
        aim: ANSWER,
        work: facets(filter),
      }),
    ),
    ...named(SEARCHES, (name, text) => ({ name: `search: ${name}`, aim: ANSWER, work: list({ text }) })),
    { name: 'what is like one', aim: ANSWER, work: () => recommendationsLike(reader, 'B7-6') },
    { name: 'the page of the list, all at once', aim: null, work: page({}) },
    {
      name: 'the page of a search, all at once',
      aim: null,
      work: page({ text: 'trafficking survivors' }),
    },
    { name: 'desk: overdue', aim: null, work: () => dueAsks(reader) },
    { name: 'desk: not checked', aim: null, work: () => countUnchecked(reader) },
    { name: 'as of a day', aim: null, work: list(PAST) },
    { name: 'as of a day, of a status', aim: null, work: list({ ...PAST, status: 'IN_PROGRESS' }) },
    { name: 'as of a day, by the next look', aim: null, work: list({ ...PAST, sort: 'review' }) },
  ]
}

async function somebody(): Promise<Actor> {
  const { id, name } = await db().person.findFirstOrThrow({ where: { email: 'bench7@heed.test' } })
  return { kind: 'person', id, name, roles: ['viewer'] }
}

/** Where the hundredth page begins, or the last one there is. */
async function hundredth(reader: Actor, query: ListQuery): Promise<string | undefined> {
  let after: string | undefined
  for (let page = 1; page < 100; page += 1) {
    const { next } = await listRecommendations(reader, { ...query, after })
    if (next === null) break
    after = next
  }
  return after
}
