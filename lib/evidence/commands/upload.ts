import { fileTypeFromFile } from 'file-type'
import { can, type Actor } from '@/lib/access/policy'
import { askInScope } from '@/lib/asks/queries/facts'
import { receiveFile } from '@/lib/core/files'
import { Forbidden, Invalid } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { fileProblem, LARGEST_FILE, plainName, UPLOAD_PROBLEMS, type UploadProblem } from '../rules'

/** A file on its way in. `askId` is known when all of the form has come, which may be after the bytes. */
export type Incoming = { name: string; bytes: AsyncIterable<Uint8Array>; askId: Promise<string> }

/**
 * Keeps a file that a person sends for a request, to be described in the next step; resolves with the upload's id. What
 * is too large, cut, or not what it says leaves nothing. Throws Forbidden, NotFound or Invalid.
 */
export async function uploadFile(actor: Actor, { name: sent, bytes, askId }: Incoming): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'attachEvidence')) throw new Forbidden(UPLOAD_PROBLEMS.FORBIDDEN)
  const name = plainName(sent)
  if (name === '') throw problem('NO_FILE')
  const received = await receiveFile(bytes, LARGEST_FILE)
  try {
    const { sha256, byteSize, keep } = received
    const mediaType = await typeOf(received.path, name)
    const id = await askId
    const subject = await write(actor, async (tx) => {
      await askInScope(tx, actor, id)
      await keep()
      const file = { sha256, byteSize, mediaType }
      const upload = await tx.upload.create({ data: { ...file, name, personId: actor.id } })
      return { event: 'file.sent', subject: `upload/${upload.id}`, content: { ...file, askId: id } }
    })
    return (subject ?? '').replace('upload/', '')
  } finally {
    await received.discard()
  }
}

/** By the signature of the bytes; what has none that we know is not taken. */
async function typeOf(path: string, name: string): Promise<string> {
  const detected = await fileTypeFromFile(path)
  const code = fileProblem(name, detected?.ext)
  if (code !== null || !detected) throw problem(code ?? 'FILE_TYPE')
  return detected.mime
}

function problem(code: UploadProblem): Invalid {
  return new Invalid(UPLOAD_PROBLEMS[code], [{ field: 'file', code, message: UPLOAD_PROBLEMS[code] }])
}
