import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { todayIn } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { hasFile } from '@/lib/core/files'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import { requireOpen } from '../queries/openings'
import { standingEvidence } from '../queries/scoped'
import type { ReplaceInput } from '../schema'
import { createEvidence } from './create'
import { followUp } from './followUp'

/**
 * Puts another piece in the place of one that was entered wrongly: it bears on the same requests, and what cited the old
 * one cites it. The old one stays readable. Resolves with the new one's id. Throws Forbidden, NotFound, Conflict (it was
 * replaced already) or Refused.
 */
export async function replaceEvidence(actor: Actor, input: ReplaceInput): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'attachEvidence'))
    throw new Forbidden('Your role does not replace evidence. Ask an editor or a lead.')
  // What is kept of something sealed leaves the seal only by somebody who has opened it, which is recorded.
  if (input.evidence.visibility && input.evidence.visibility !== 'SEALED')
    await requireOpen(actor, await standingEvidence(db(), actor, input.evidenceId))
  const subject = await write(
    actor,
    async (tx, at) => ({
      event: 'evidence.replaced',
      subject: `evidence/${await replaceIn(tx, actor, input, at)}`,
    }),
    { receipt: input.receipt },
  )
  return (subject ?? '').replace('evidence/', '')
}

/** The same inside a write that a command has opened. */
export async function replaceIn(
  tx: Transaction,
  actor: PersonActor,
  { evidenceId, because, dropsFile, evidence: input }: Omit<ReplaceInput, 'receipt'>,
  at: Date,
): Promise<string> {
  const { fileSha256, fileName, asks } = await standingEvidence(tx, actor, evidenceId)
  const { timeZone } = await organisationIn(tx)
  const keepsFile = fileSha256 !== null && !input.uploadId && !dropsFile
  if (keepsFile && !(await hasFile(fileSha256))) throw fileRemoved()
  const evidence = await createEvidence(
    tx,
    actor,
    input,
    { at, today: todayIn(timeZone, at) },
    {
      replacesId: evidenceId,
      replacedBecause: because,
      file: keepsFile ? { fileSha256, fileName: fileName ?? fileSha256 } : null,
    },
  )
  const bearings = asks.map(({ askId, polarity }) => ({
    ...{ askId, evidenceId: evidence.id, polarity: input.polarity ?? polarity },
    ...{ authorId: actor.id, recordedAt: at },
  }))
  await tx.askEvidence.createMany({ data: bearings })
  await followUp(
    tx,
    actor,
    asks.map(({ askId }) => askId),
    at,
  )
  return evidence.id
}

function fileRemoved(): Refused {
  const message = 'The file was removed for safety. Tick “Without its file”, or send another.'
  return new Refused(message, [{ field: 'dropsFile', code: 'NO_FILE', message }])
}
