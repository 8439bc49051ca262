import { DONE_AT, type DeskAct } from '@/components/desk/deskAddresses'
import type { DeskDone } from '@/components/desk/JustDone'
import type { Actor } from '@/lib/access/policy'
import { justRecorded } from '@/lib/asks/queries/undoable'
import { missedByNote } from '@/lib/comments/queries'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { recommendationNamed } from '@/lib/recommendations/queries/named'

/** What the address says was just done, looked up: an address can be typed by anybody. Null: nothing of that. */
export async function justDone(actor: Actor, given: Awaited<SearchParams>): Promise<DeskDone | null> {
  const what = oneOf(given['done'])
  if (what === undefined || !isAct(what)) return null
  const ref = oneOf(given['ref'])
  const named = ref !== undefined && /^[\w-]{1,40}$/.test(ref) ? ref : undefined
  const [ask, one, missed] = await Promise.all([
    justRecorded(actor, oneOf(given['ask'])),
    recommendationNamed(actor, named),
    what === 'answered' && named !== undefined ? missedByNote(actor, named) : null,
  ])
  const isKnown = DONE_AT[what] === 'due' ? ask !== null : NAMELESS.includes(what) || one !== null
  return isKnown ? { what, ask, one, missed } : null
}

const NAMELESS: readonly DeskAct[] = ['aside', 'stepTaken']

function isAct(what: string): what is DeskAct {
  return Object.hasOwn(DONE_AT, what)
}
