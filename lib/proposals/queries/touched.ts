import type { Actor } from '@/lib/access/policy'
import { asksAmong, asksNamed, asksOf, type TickableAsk } from '@/lib/asks/queries/tickable'
import { idsOf } from '@/lib/assignments/queries/handover'
import { todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'
import { anyWordOf } from '@/lib/recommendations/queries/anyWordOf'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { organisation } from '@/lib/organisation/queries'
import { readListQuery } from '@/lib/recommendations/schema'
import { filterOf } from '@/lib/views/schema'
import { MOST_TOGETHER } from '../schema'

/** So many requests of a search are shown; of what is typed elsewhere, those that fit best. */
const FEW = 30
const FEW_SUGGESTED = 10
/** Of more than may be saved at once all are shown, to be unticked; of what is no form of ours not everything. */
const MOST_TICKED = 5 * MOST_TOGETHER

/** What was typed about one event, right or wrong, and the ids that are ticked. */
type Typed = {
  q: string
  sentence: string
  title: string
  url: string
  ticked: readonly string[]
  /** The part of a list's address after the question mark: all that it shows, instead of what is typed. */
  list: string
}

/** The requests that one event may touch. */
export type Touched = {
  /** What was searched; null: nothing was typed there. */
  q: string | null
  /** They are those of a list. */
  isList: boolean
  /** What else was typed, by any word of which it was looked for instead. */
  by: ('sentence' | 'title' | 'url')[]
  ticked: TickableAsk[]
  /** What was found besides, the best first. */
  others: TickableAsk[]
  /** More fit than are shown. */
  isMore: boolean
}

/** Those that are ticked, and those that are found by what was typed: in the search, or else anywhere. */
export async function touchedBy(actor: Actor, typed: Typed): Promise<Touched> {
  const q = typed.q.trim() || null
  if (q === null && typed.list !== '') return ofList(actor, typed)
  const by = (['sentence', 'title', 'url'] as const).filter((name) => anyWordOf([typed[name]]) !== null)
  const text = q ?? anyWordOf(by.map((name) => typed[name]))
  const { lines } = text ? await listRecommendations(actor, readListQuery({ text }).query) : { lines: [] }
  const refs = lines.map(({ ref }) => ref)
  const ids = typed.ticked.filter(isUuid).slice(0, MOST_TICKED)
  const [ticked, fitting] = await Promise.all([
    asksNamed(actor, ids),
    asksOf(actor, refs, FEW + ids.length + 1),
  ])
  const others = fitting.filter(({ askId }) => !ids.includes(askId))
  const few = q ? FEW : FEW_SUGGESTED
  return { q, isList: false, by, ticked, others: others.slice(0, few), isMore: others.length > few }
}

async function ofList(actor: Actor, { list, ticked: given }: Typed): Promise<Touched> {
  const filter = filterOf(list)
  const today = todayIn((await organisation()).timeZone, new Date())
  const ids = given.filter(isUuid).slice(0, MOST_TICKED)
  const [ticked, fitting] = await Promise.all([
    asksNamed(actor, ids),
    asksAmong(actor, await idsOf(db(), actor, filter, today), filter, MOST_TOGETHER + ids.length + 1),
  ])
  const others = fitting.filter(({ askId }) => !ids.includes(askId))
  const isMore = others.length > MOST_TOGETHER
  return { q: null, isList: true, by: [], ticked, others: others.slice(0, MOST_TOGETHER), isMore }
}
