import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { endingOf } from '@/lib/core/fileStore'
import { isUuid } from '@/lib/core/text'
import { evidenceScope } from '../scope'
import { requireOpen } from './openings'

export type KeptFile = { name: string; sha256: string; byteSize: number; mediaType: string }

/** The original file of a piece of evidence. Throws NotFound, also where the actor may not know of it, or Forbidden. */
export async function evidenceFile(actor: Actor, id: string): Promise<KeptFile> {
  const { file, fileName } = await readable(actor, id)
  if (!file) throw new NotFound('This file does not exist.')
  const { sha256, byteSize, mediaType } = file
  return { name: fileName ?? sha256, sha256, byteSize, mediaType }
}

/** Its public copy, for those who judge it before the public may have it. Throws the same. */
export async function evidenceCopy(actor: Actor, id: string): Promise<KeptFile> {
  const { publicCopy } = await readable(actor, id)
  if (!publicCopy) throw new NotFound('This file does not exist.')
  const { sha256, byteSize, mediaType } = publicCopy.file
  return { name: `public copy.${endingOf(mediaType)}`, sha256, byteSize, mediaType }
}

async function readable(actor: Actor, id: string) {
  const evidence = await db().evidence.findFirst({
    where: { AND: [{ id }, evidenceScope(actor)] },
    select: {
      id: true,
      visibility: true,
      fileName: true,
      file: true,
      publicCopy: { select: { file: true } },
    },
  })
  if (!evidence) throw new NotFound('This file does not exist.')
  await requireOpen(actor, evidence)
  return evidence
}

export type WaitingUpload = { id: string; name: string; byteSize: number }

/** A file that this person has sent and not yet described; null when it is gone, used or somebody else's. */
export async function waitingUpload(actor: Actor, id: string): Promise<WaitingUpload | null> {
  if (actor.kind !== 'person' || !can(actor, 'attachEvidence') || !isUuid(id)) return null
  return db().upload.findFirst({
    where: { id, personId: actor.id },
    select: { id: true, name: true, byteSize: true },
  })
}
