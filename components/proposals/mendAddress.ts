import { desk } from '@/components/desk/deskAddresses'
import type { OpenPlan } from '@/lib/proposals/queries/openPlan'
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

/** The same for a split, a merge or a succession. */
export function planMendAddress({ kind, from }: Pick<OpenPlan, 'kind' | 'from'>, id: string): string {
  if (kind === 'SUCCESSION') return desk.succession(from.key, id)
  return desk.restructure(from.key, kind === 'SPLIT' ? 'split' : 'merge', id)
}
