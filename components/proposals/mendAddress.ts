import { desk } from '@/components/desk/deskAddresses'
import type { ProposalLine } from '@/lib/proposals/queries/lists'
import type { PlanKind } from '@/lib/restructuring/schema'
import type { Request } from '@/lib/workflow/request'

/** The form that it was made with, filled in as it was. */
export function mendAddress(ref: string, askId: string, id: string, request: Request | undefined): string {
  if (!request) return desk.proposals
  // What carries several requests is mended, or sent again, from its own page.
  if (request.verb === 'carryOver') return desk.proposal(id)
  const isCorrection = request.verb === 'correct'
  const change = isCorrection ? request.replacement : request
  const { to, successor } = change ?? {}
  return desk.step(ref, askId, {
    verb: request.verb,
    ...(isCorrection && { entry: request.entryId, with: change?.verb ?? 'NOTHING' }),
    ...(to && { to }),
    ...(successor && { by: successor.kind }),
    mend: id,
  })
}

/** The same for a proposal on a list. */
export function mendLineAddress({ id, askId, ref, addresseeSlug, plan, request }: ProposalLine): string {
  if (!plan) return mendAddress(ref, askId, id, request)
  return planMendAddress({ kind: plan, from: { key: plan === 'SUCCESSION' ? addresseeSlug : ref } }, id)
}

/** The same for a split, a merge or a succession. */
export function planMendAddress(
  { kind, from }: { kind: PlanKind; from: { key: string } },
  id: string,
): string {
  if (kind === 'SUCCESSION') return desk.succession(from.key, id)
  return desk.restructure(from.key, kind === 'SPLIT' ? 'split' : 'merge', id)
}
