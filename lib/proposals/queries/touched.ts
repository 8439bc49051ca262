import type { Actor } from '@/lib/access/policy'
import { asksNamed, asksOf, type TickableAsk } from '@/lib/asks/queries/tickable'
import { isUuid } from '@/lib/core/text'
import { anyWordOf } from '@/lib/recommendations/queries/anyWordOf'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { readListQuery } from '@/lib/recommendations/schema'
import { MOST_TOGETHER } from '../schema'

/** So many requests of a search are shown; of what is typed elsewhere, those that fit best. */
const FEW = 30
const FEW_SUGGESTED = 10
/** Of more than may be saved at once all are shown, to be unticked; of what is no form of ours not everything. */
const MOST_TICKED = 5 * MOST_TOGETHER

/** What was typed about one event, right or wrong, and the ids that are ticked. */
type Typed = { q: string; sentence: string; title: string; url: string; ticked: readonly string[] }

/** The requests that one event may touch. */
export type Touched = {
  /** What was searched; null: nothing was typed there. */
  q: string | null
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
  return { q, by, ticked, others: others.slice(0, few), isMore: others.length > few }
}
