import type { PersonActor } from '@/lib/access/policy'
import type { CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import type { EvidenceInput } from '../schema'
import { createEvidence } from './create'

type Place = { askId: string; at: Date; today: CalendarDate }

/** One piece of evidence and its bearing on an ask, inside a write that a command has opened. */
export async function addEvidence(
  tx: Transaction,
  actor: PersonActor,
  input: EvidenceInput,
  { askId, at, today }: Place,
): Promise<string> {
  const evidence = await createEvidence(tx, actor, input, { at, today })
  const bearing = { askId, evidenceId: evidence.id, polarity: input.polarity ?? 'SUPPORTS' } as const
  await tx.askEvidence.create({ data: { ...bearing, authorId: actor.id, recordedAt: at } })
  return evidence.id
}
