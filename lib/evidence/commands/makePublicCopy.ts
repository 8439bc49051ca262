import { buffer } from 'node:stream/consumers'
import { can, type Actor } from '@/lib/access/policy'
import { cleanPdf } from '@/lib/core/cleanPdf'
import { cleanPicture } from '@/lib/core/cleanPicture'
import { db, type Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { hasFile, readFile, receiveFile } from '@/lib/core/files'
import { write } from '@/lib/ledger/write'
import { requireOpen } from '../queries/openings'
import { standingEvidence } from '../queries/scoped'
import { LARGEST_FILE } from '../rules'
import type { CopyInput } from '../schema'

/**
 * Makes what the public may be given of a file, once a lead has cleared it: another file, without what the original says
 * about its making. Made once, by somebody who has opened it; to change it, replace the evidence. Throws Forbidden,
 * NotFound, Conflict or Refused.
 */
export async function makePublicCopy(
  actor: Actor,
  { evidenceId, receipt, identifiesSurvivor }: CopyInput,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'publish'))
    throw new Forbidden('Your role does not publish. Ask a lead.')
  if (identifiesSurvivor === 'YES') throw refusal('SURVIVOR_SEALED', MARK_IT, 'identifiesSurvivor')
  await requireOpen(actor, await standingEvidence(db(), actor, evidenceId))
  const original = await originalOf(db(), actor, evidenceId)
  if (!original) return
  if (!(await hasFile(original.sha256))) throw refusal('NO_FILE', 'The file was removed for safety.')
  const cleaned = await withoutMaking(await buffer(readFile(original.sha256)), original.mediaType)
  const { path: _path, keep, discard, ...file } = await receiveFile(inOnePiece(cleaned), 2 * LARGEST_FILE)
  const subject = `evidence/${evidenceId}`
  try {
    await write(
      actor,
      async (tx, at) => {
        if (!(await originalOf(tx, actor, evidenceId))) return null
        await keep()
        const data = { ...file, mediaType: original.mediaType }
        await tx.storedFile.createMany({ data, skipDuplicates: true })
        await tx.publicCopy.create({
          data: { evidenceId, sha256: file.sha256, authorId: actor.id, recordedAt: at },
        })
        return { event: 'evidence.copied', subject, content: { identifiesSurvivor } }
      },
      { receipt, about: subject },
    )
  } finally {
    await discard()
  }
}

const MARK_IT =
  'Then no public copy is made. Replace the evidence and tick that it identifies a survivor, so that nobody makes one.'

/** The file that there is to copy; null when it was copied already. */
async function originalOf(tx: Transaction, actor: Actor, evidenceId: string) {
  const { fileSha256, identifiesSurvivor } = await standingEvidence(tx, actor, evidenceId)
  if (fileSha256 === null) throw refusal('NO_FILE', 'There is no file here: a link is public as it is.')
  const known = await tx.evidence.count({ where: { fileSha256, identifiesSurvivor: true } })
  if (identifiesSurvivor || known > 0)
    throw refusal('SURVIVOR_SEALED', 'It identifies a survivor: there is no public copy, now or later.')
  if (await tx.publicCopy.findUnique({ where: { evidenceId } })) return null
  return tx.storedFile.findUniqueOrThrow({ where: { sha256: fileSha256 } })
}

async function withoutMaking(bytes: Uint8Array, mediaType: string): Promise<Uint8Array> {
  const cleaned =
    mediaType === 'application/pdf' ? await cleanPdf(bytes) : await cleanPicture(bytes, mediaType)
  // An office document carries its history, its comments and its authors in too many places to vouch for it.
  if (!cleaned) throw refusal('CANNOT_CLEAN', 'Send a PDF or a picture for the public.')
  return cleaned
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function refusal(code: string, message: string, field: string | null = null): Refused {
  return new Refused(message, [{ field, code, message }])
}
