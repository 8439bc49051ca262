import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { evidenceScope } from '../scope'

export type KeptFile = { name: string; sha256: string; byteSize: number; mediaType: string }

/** The file of a piece of evidence. Throws NotFound, also where the actor may not know of it. */
export async function evidenceFile(actor: Actor, id: string): Promise<KeptFile> {
  const evidence = await db().evidence.findFirst({
    where: { AND: [{ id }, evidenceScope(actor)] },
    select: { fileName: true, file: true },
  })
  if (!evidence?.file) throw new NotFound('This file does not exist.')
  const { sha256, byteSize, mediaType } = evidence.file
  return { name: evidence.fileName ?? sha256, sha256, byteSize, mediaType }
}

export type WaitingUpload = { id: string; name: string; byteSize: number }

/** A file that this person has sent and not yet described; null when it is gone, used or somebody else's. */
export async function waitingUpload(actor: Actor, id: string): Promise<WaitingUpload | null> {
  if (actor.kind !== 'person' || !can(actor, 'attachEvidence')) return null
  const upload = await db().upload.findFirst({
    where: { id, personId: actor.id },
    select: { id: true, name: true, file: { select: { byteSize: true } } },
  })
  return upload && { id: upload.id, name: upload.name, byteSize: upload.file.byteSize }
}
