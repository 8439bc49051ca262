import { can, type Actor } from '@/lib/access/policy'
import { askInScope } from '@/lib/asks/queries/facts'
import type { Transaction } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import type { InSet } from '../rules'

/** A criterion as it stands, with its request. Throws NotFound, or Conflict when another has replaced it. */
export async function criterionInScope(tx: Transaction, actor: Actor, id: string) {
  const criterion = can(actor, 'readStaff')
    ? await tx.criterion.findUnique({
        where: { id },
        include: { replacedBy: { select: { id: true } }, _count: { select: { assessments: true } } },
      })
    : null
  if (!criterion) throw new NotFound('This criterion does not exist.')
  await askInScope(tx, actor, criterion.askId)
  if (criterion.replacedBy) throw changedSince()
  return { ...criterion, isAssessed: criterion._count.assessments > 0 }
}

export function changedSince(): Conflict {
  const message =
    'Somebody has changed this criterion since you opened the form. What you typed is kept: read it as it is now, then send it again.'
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}

/** What counts as done of a request, each as assessed last. */
export async function setOf(tx: Transaction, askId: string): Promise<InSet[]> {
  const rows = await tx.criterion.findMany({
    where: { askId, replacedBy: null },
    include: { assessments: { orderBy: { recordedAt: 'desc' }, take: 1 } },
  })
  return rows.map(({ id, kind, isRequired, assessments: [latest] }) => ({
    id,
    kind,
    isRequired,
    assessment: latest?.assessment ?? null,
  }))
}
