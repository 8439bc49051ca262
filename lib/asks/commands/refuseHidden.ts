import type { Transaction } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { isUuid } from '@/lib/core/text'
import type { Request } from '@/lib/workflow/request'
import type { FoundAsk } from '../queries/facts'

/** Throws Refused where the public would be led from what it reads to what it cannot, or to what goes on elsewhere itself. */
export async function refuseHidden(
  tx: Transaction,
  { recommendation }: Pick<FoundAsk, 'recommendation'>,
  requests: readonly Request[],
): Promise<void> {
  const ids = requests.flatMap((request) => {
    const { successor } = (request.verb === 'correct' ? request.replacement : request) ?? {}
    return successor?.kind === 'RECOMMENDATION' && isUuid(successor.id ?? '') ? (successor.id ?? []) : []
  })
  if (ids.length === 0 || recommendation.isDraft) return
  const hidden = await tx.recommendation.findFirst({
    where: {
      id: { in: ids },
      OR: [
        { isDraft: true },
        { retractedBecause: { not: null } },
        { archivedBecause: { not: null } },
        { implementation: 'SUPERSEDED' },
      ],
    },
    select: { ref: true },
  })
  if (!hidden) return
  const message = `${hidden.ref} is a draft, retracted, archived, or has itself been replaced: what it would take the place of would be asked nowhere. Publish it first, or choose another.`
  throw new Refused(message, [{ field: 'successor', code: 'SUCCESSOR_HIDDEN', message }])
}
