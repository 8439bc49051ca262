import { dated } from '@/components/proposals/datedLine'
import { can, type PersonActor } from '@/lib/access/policy'
import { countUnchecked, dueAsks, type DueLines } from '@/lib/asks/queries/desk'
import { disputedAsks } from '@/lib/asks/queries/disputed'
import { hasRecorded } from '@/lib/asks/queries/hasRecorded'
import { handedLately } from '@/lib/assignments/queries/handed'
import { ableColleagues } from '@/lib/assignments/queries/people'
import { countDealtToLeavers } from '@/lib/baseline/queries/dealtTo'
import { countLate } from '@/lib/baseline/queries/late'
import { NO_LOOKS, ownLooks } from '@/lib/baseline/queries/own'
import { mentionsOf } from '@/lib/comments/queries'
import { otherSteps, ownStepsDue } from '@/lib/contacts/queries/steps'
import { todayIn } from '@/lib/core/dates'
import { countToConfirm } from '@/lib/evidence/queries/attestations'
import { changesFollowed } from '@/lib/follows/queries/changes'
import { organisation } from '@/lib/organisation/queries'
import { fewReturned, fewToDecide } from '@/lib/proposals/queries/lists'
import { expungingsToLook } from '@/lib/publication/expungings'
import { publicationQueue } from '@/lib/publication/queue'
import { gather } from '@/lib/publication/sameWords'
import { countHeldByLeavers, drafts, unowned } from '@/lib/recommendations/queries/few'

const FEW = 5
const NONE = { lines: [], total: 0 }
const NO_DAYS = { mine: 0, nobodys: 0 }
const NOTHING_DUE: DueLines = {
  ...{ lines: [], overdue: NO_DAYS, soon: NO_DAYS },
  others: { lines: [], overdue: 0 },
}

/** Everything on somebody's desk, of what they may act on: a few of each, and how many there are. */
export async function onDesk(actor: PersonActor) {
  const { timeZone } = await organisation()
  const canRecord = can(actor, 'recordStatus')
  const canContact = can(actor, 'recordContact')
  const canAssign = can(actor, 'assign')
  const [needs, house] = await Promise.all([
    Promise.all([
      fewToDecide(actor, FEW),
      fewReturned(actor, FEW),
      canRecord ? dueAsks(actor, FEW) : NOTHING_DUE,
      canRecord ? countUnchecked(actor) : 0,
      canRecord ? disputedAsks(actor, FEW) : { ...NONE, own: 0 },
      handedLately(actor),
      countHeldByLeavers(actor),
      canAssign || can(actor, 'lookAfter') ? unowned(actor, FEW) : NONE,
      canAssign ? ableColleagues(actor) : [],
      mentionsOf(actor, FEW),
      changesFollowed(actor, FEW),
      canRecord ? hasRecorded(actor) : true,
      canContact ? ownStepsDue(actor, FEW) : NONE,
    ]),
    Promise.all([
      publicationQueue(actor),
      countToConfirm(actor),
      expungingsToLook(actor, FEW),
      canContact ? otherSteps(actor, FEW) : [],
      can(actor, 'addRecommendation') || can(actor, 'publish') ? drafts(actor, FEW) : NONE,
      canRecord ? countLate(actor) : 0,
      canRecord ? ownLooks(actor) : NO_LOOKS,
      countDealtToLeavers(actor),
    ]),
  ])
  const [
    toDecide,
    returned,
    due,
    unchecked,
    doubted,
    handed,
    left,
    nobodys,
    people,
    mentions,
    changes,
    isAtHome,
    steps,
  ] = needs
  const [queue, toConfirm, removals, stepsBesides, draftList, late, own, looksLeft] = house
  return {
    ...{ due, unchecked, late, own, looksLeft, doubted, handed, left },
    ...{ nobodys, people, mentions, changes, isAtHome },
    queue: { ...queue, waiting: gather(queue.waiting) },
    ...{ toConfirm, removals, steps, stepsBesides, drafts: draftList },
    toDecide: { ...toDecide, lines: dated(toDecide.lines, timeZone) },
    returned: { ...returned, lines: dated(returned.lines, timeZone) },
    today: todayIn(timeZone, new Date()),
  }
}

export type OnDesk = Awaited<ReturnType<typeof onDesk>>
