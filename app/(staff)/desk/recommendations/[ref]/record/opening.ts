import type { EarlierLine } from '@/components/proposals/EarlierProposals'
import type { Opening } from '@/components/record/opening'
import type { PersonActor } from '@/lib/access/policy'
import type { OpenAsk } from '@/lib/asks/queries/open'
import { changeOf } from '@/lib/asks/rules'
import type { CalendarDate } from '@/lib/core/dates'
import { openProposal } from '@/lib/proposals/queries/open'
import { recommendationRef } from '@/lib/recommendations/queries/scoped'
import type { Change } from '@/lib/workflow/request'
import { found } from '../../../found'
import { datedEarlier } from '../../../proposals/[id]/days'
import type { AskedForm } from './asked'

type Begun = {
  opening: Opening
  /** The proposal that is mended, with why it came back. */
  mended: EarlierLine | null
}

/** What the form begins with: what was proposed and came back, the entry that is corrected as it is, or nothing. */
export async function openingOf(
  actor: PersonActor,
  ask: OpenAsk,
  asked: AskedForm,
  today: CalendarDate,
): Promise<Begun> {
  const mending = asked.mends === undefined ? null : await mendingOf(actor, ask.id, asked.mends)
  if (mending) return mending
  const moment =
    asked.verb === 'correct' ? ask.moments.find(({ entry }) => entry.id === asked.entryId) : undefined
  const given =
    moment && (changeOf(moment.entry, today) ?? (moment.replaces && changeOf(moment.replaces, today)))
  return { opening: { given: given ? await readable(actor, given) : {} }, mended: null }
}

async function mendingOf(actor: PersonActor, askId: string, proposalId: string): Promise<Begun | null> {
  const proposal = await found(openProposal(actor, proposalId))
  const [request, also] = proposal.requests
  if (!request || proposal.askId !== askId) return null
  const isCorrection = request.verb === 'correct'
  const [mended = null] = await datedEarlier([proposal])
  const opening = {
    given: await readable(actor, isCorrection ? (request.replacement ?? {}) : request),
    wrong: (isCorrection ? request : also)?.wrong,
    publicSentence: (isCorrection ? request : also)?.publicSentence,
    alsoEntryId: also?.entryId,
    alsoOn: also?.replacement?.effectiveOn,
    earlierId: proposal.id,
  }
  return { opening, mended }
}

/** A recommendation is named by its reference: nobody types an id. */
async function readable(actor: PersonActor, change: Partial<Change>): Promise<Partial<Change>> {
  const { successor } = change
  if (successor?.kind !== 'RECOMMENDATION' || !successor.id) return change
  const ref = await recommendationRef(actor, successor.id)
  return { ...change, successor: { ...successor, ...(ref && { id: ref }) } }
}
