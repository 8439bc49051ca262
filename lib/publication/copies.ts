import type { Transaction } from '@/lib/core/db'

/**
 * A handover note with its copies, the named one first: one act writes the same note for each recommendation, at one
 * instant that no other act has. Empty where there is no such assignment.
 */
export async function copiesOf(tx: Transaction, assignmentId: string): Promise<string[]> {
  const one = await tx.assignment.findUnique({ where: { id: assignmentId } })
  if (!one) return []
  const { recordedAt, note } = one
  const copies = await tx.assignment.findMany({
    where: { recordedAt, note, NOT: { id: assignmentId } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return [assignmentId, ...copies.map(({ id }) => id)]
}
