import type { PersonActor } from '@/lib/access/policy'
import { fromDate, type CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { requireOpen } from '../queries/openings'
import { standingEvidence } from '../queries/scoped'
import { evidenceInput } from '../schema'
import { replaceIn } from './replace'

type Redating = { evidenceId: string; happenedOn: CalendarDate; because: string }

/**
 * Puts the same piece, with another day, in its own place, inside a write that a command has opened. Resolves with the
 * new one's id. Throws NotFound, Forbidden (it is sealed, and this person has not opened it), Conflict (it was replaced already) or Refused.
 */
export async function redateEvidence(
  tx: Transaction,
  actor: PersonActor,
  { evidenceId, happenedOn, because }: Redating,
  at: Date,
): Promise<string> {
  const piece = await standingEvidence(tx, actor, evidenceId)
  await requireOpen(actor, piece)
  const { url, archiveUrl, title, kind, tier, visibility, identifiesSurvivor, publishedOn, fileSha256 } =
    piece
  // A file and testimony are made public by a lead, each anew.
  const staysInside = visibility === 'PUBLIC' && (fileSha256 !== null || kind === 'TESTIMONY')
  const evidence = evidenceInput.parse({
    ...{ title, kind, tier, identifiesSurvivor, happenedOn },
    visibility: staysInside ? 'STAFF' : visibility,
    ...(url && { url }),
    ...(archiveUrl && { archiveUrl }),
    ...(publishedOn && { publishedOn: fromDate(publishedOn) }),
  })
  return replaceIn(tx, actor, { evidenceId, because, dropsFile: false, evidence }, at)
}
