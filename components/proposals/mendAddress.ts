import { desk } from '@/components/desk/deskAddresses'
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
