import type { Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import type { Prisma } from '@/prisma/generated/client'
import { evidenceScope } from '../scope'

const pieceColumns = {
  withdrawal: true,
  replacedBy: { select: { id: true } },
  asks: { orderBy: { askId: 'asc' } },
} satisfies Prisma.EvidenceInclude

export type Piece = Prisma.EvidenceGetPayload<{ include: typeof pieceColumns }>

/** A piece of evidence with all that it bears on. Throws NotFound, also where the actor may not know of it. */
export async function evidenceInScope(tx: Transaction, actor: Actor, id: string): Promise<Piece> {
  const evidence = await tx.evidence.findFirst({
    where: { AND: [{ id }, evidenceScope(actor)] },
    include: pieceColumns,
  })
  if (!evidence) throw new NotFound('This evidence does not exist.')
  return evidence
}

/** The same, while it still stands. Throws NotFound, Conflict (it was replaced) or Refused (it was withdrawn). */
export async function standingEvidence(tx: Transaction, actor: Actor, id: string): Promise<Piece> {
  const evidence = await evidenceInScope(tx, actor, id)
  if (evidence.replacedBy)
    throw conflict('Somebody has replaced this evidence already. Go on with what has replaced it.')
  if (evidence.withdrawal) {
    const message = 'This evidence was withdrawn. Nothing more is done with it.'
    throw new Refused(message, [{ field: null, code: 'EVIDENCE_WITHDRAWN', message }])
  }
  return evidence
}

/** Of an ask: the evidence that was neither replaced nor withdrawn, by id. */
export async function currentOf(tx: Transaction, actor: Actor, askId: string): Promise<string[]> {
  const rows = await tx.askEvidence.findMany({
    where: { askId, evidence: { AND: [evidenceScope(actor), { replacedBy: null, withdrawal: null }] } },
    select: { evidenceId: true },
  })
  return rows.map(({ evidenceId }) => evidenceId)
}

function conflict(message: string): Conflict {
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}
