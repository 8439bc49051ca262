import type { Opening } from '@/components/record/opening'
import type { PersonActor } from '@/lib/access/policy'
import { openProposal } from '@/lib/proposals/queries/open'
import { recommendationRef } from '@/lib/recommendations/queries/scoped'
import type { Change } from '@/lib/workflow/request'
import { found } from '../../../found'

/** What the form begins with: nothing, or what was proposed and came back. */
export async function openingOf(
  actor: PersonActor,
  askId: string,
  proposalId: string | undefined,
): Promise<Opening> {
  if (proposalId === undefined) return { given: {} }
  const { id, requests, askId: own } = await found(openProposal(actor, proposalId))
  const [request, also] = requests
  if (!request || own !== askId) return { given: {} }
  const isCorrection = request.verb === 'correct'
  return {
    given: await readable(actor, isCorrection ? (request.replacement ?? {}) : request),
    wrong: (isCorrection ? request : also)?.wrong,
    publicSentence: (isCorrection ? request : also)?.publicSentence,
    alsoEntryId: also?.entryId,
    earlierId: id,
  }
}

/** A recommendation is named by its reference: nobody types an id. */
async function readable(actor: PersonActor, change: Partial<Change>): Promise<Partial<Change>> {
  const { successor } = change
  if (successor?.kind !== 'RECOMMENDATION' || !successor.id) return change
  const ref = await recommendationRef(actor, successor.id)
  return { ...change, successor: { ...successor, ...(ref && { id: ref }) } }
}
