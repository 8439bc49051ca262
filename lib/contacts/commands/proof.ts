import type { PersonActor } from '@/lib/access/policy'
import type { CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { createEvidence } from '@/lib/evidence/commands/create'
import { standingEvidence } from '@/lib/evidence/queries/scoped'

type Given = { url: string | undefined; evidenceId: string | undefined }
type Place = { askIds: readonly string[]; at: Date; today: CalendarDate; happenedOn: CalendarDate }

/**
 * The proof of a contact bears on every request that it was about. A link becomes evidence for staff: that something was
 * sent proves nothing about what came of it. Throws NotFound, Conflict or Refused.
 */
export async function keepProof(
  tx: Transaction,
  actor: PersonActor,
  { url, evidenceId }: Given,
  { askIds, at, today, happenedOn }: Place,
): Promise<string | null> {
  if (!url && !evidenceId) return null
  const { id, asks } = evidenceId
    ? await standingEvidence(tx, actor, evidenceId)
    : { ...(await createEvidence(tx, actor, { ...FOR_STAFF, url, happenedOn }, { at, today })), asks: [] }
  const borne = asks.map(({ askId }) => askId)
  const missing = [...new Set(askIds)].filter((askId) => !borne.includes(askId))
  const authored = { authorId: actor.id, recordedAt: at }
  await tx.askEvidence.createMany({
    data: missing.map((askId) => ({ askId, evidenceId: id, polarity: 'CONTEXT' as const, ...authored })),
  })
  return id
}

const FOR_STAFF = { kind: 'OTHER', visibility: 'STAFF' } as const
