import { z } from 'zod'
import { NotFound } from '@/lib/core/errors'
import { endingOf, isSha256 } from '@/lib/core/fileStore'
import { download } from '@/lib/http/download'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'
import { publicFile } from '@/lib/progress/queries/files'
import { site } from '@/lib/progress/queries/site'
import { snapshot } from '@/lib/progress/snapshot'

/**
 * A public copy by its SHA-256, for everybody, as long as something public names it. Asked of the published records alone:
 * that a file of this name lies here opens nothing.
 */
export const GET = route(z.strictObject({}), async ({ params, request }) => {
  const sha256 = String(params['sha256'])
  const file = isSha256(sha256) ? await snapshot((tx) => named(tx, sha256)) : null
  if (!file) throw new NotFound('This file does not exist.')
  // Kept by a reader, and asked for again: what was retracted or expunged is gone for them too.
  const kept = { ETag: `"${sha256}"`, 'Cache-Control': 'no-cache' }
  if (request.headers.get('If-None-Match')?.includes(kept.ETag))
    return new Response(null, { status: 304, headers: kept })
  return download({ ...file, name: `${sha256.slice(0, 12)}.${endingOf(file.mediaType)}` }, kept)
})
export const POST = refuseMethod('GET', 'HEAD')

async function named(tx: Parameters<typeof publicFile>[0], sha256: string) {
  const { organisation } = await site(tx, new Date())
  return organisation.publicSite === 'OFF' ? null : publicFile(tx, sha256)
}
