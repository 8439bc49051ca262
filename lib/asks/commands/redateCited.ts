import type { PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { redateEvidence } from '@/lib/evidence/commands/redate'
import type { Request } from '@/lib/workflow/request'
import { factsOf } from '../queries/facts'

type Redating = { askId: string; request: Request; redated: Readonly<Record<string, string>> }

/**
 * Of a correction: what the corrected entry cites, and was dated as wrongly as itself, is replaced by the same with its
 * own day, for the reason that the correction gives. Inside its write. Resolves with what took the place of what. Throws
 * Refused, at the piece.
 */
export async function redateCited(
  tx: Transaction,
  actor: PersonActor,
  { askId, request, redated }: Redating,
  at: Date,
): Promise<Map<string, string>> {
  const renewed = new Map<string, string>()
  const wanted = Object.entries(redated)
  if (wanted.length === 0) return renewed
  const { entries } = await factsOf(tx, actor, askId, at)
  const corrected = request.verb === 'correct' ? entries.find(({ id }) => id === request.entryId) : undefined
  for (const [evidenceId, happenedOn] of wanted) {
    if (!corrected?.evidenceIds.includes(evidenceId))
      throw atPiece(evidenceId, 'NOT_CITED', 'The entry that you correct does not rest on this evidence.')
    const dating = { evidenceId, happenedOn, because: request.wrong ?? '' }
    renewed.set(evidenceId, await redateEvidence(tx, actor, dating, at).catch(rethrowAt(evidenceId)))
  }
  return renewed
}

function rethrowAt(evidenceId: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof NotFound || error instanceof Forbidden)
      throw atPiece(
        evidenceId,
        'SEALED',
        'This evidence is sealed. Open it on its page first: that is recorded.',
      )
    if (error instanceof Refused) throw atPiece(evidenceId, error.problems[0]?.code ?? '', error.message)
    throw error
  }
}

function atPiece(evidenceId: string, code: string, message: string): Refused {
  return new Refused(message, [{ field: `redated.${evidenceId}`, code, message }])
}
