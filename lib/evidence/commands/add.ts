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
  const { id: evidenceId } = await createEvidence(tx, actor, input, { at, today })
  await serve(tx, actor, { askId, evidenceId, polarity: input.polarity }, at)
  return evidenceId
}

type Bearing = { askId: string; evidenceId: string; polarity: EvidenceInput['polarity'] }

/** On which ask a piece of evidence bears, and how: it supports, unless told. */
export async function serve(
  tx: Transaction,
  actor: PersonActor,
  { polarity = 'SUPPORTS', ...bearing }: Bearing,
  at: Date,
): Promise<void> {
  await tx.askEvidence.create({ data: { ...bearing, polarity, authorId: actor.id, recordedAt: at } })
}
