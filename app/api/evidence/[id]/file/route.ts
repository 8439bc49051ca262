import type { Readable } from 'node:stream'
import { z } from 'zod'
import { NotFound } from '@/lib/core/errors'
import { readFile } from '@/lib/core/files'
import { evidenceFile } from '@/lib/evidence/queries/files'
import { refuseMethod } from '@/lib/http/problem'
import { route } from '@/lib/http/route'

/** The file of a piece of evidence, for whoever may read it; saved by the browser, never opened as a page of
 * ours: app/headers.mjs puts it into a sandbox. */
export const GET = route(z.strictObject({}), async ({ params, actor }) => {
  const id = z.uuid().safeParse(params['id'])
  if (!id.success) throw new NotFound('This file does not exist.')
  const file = await evidenceFile(await actor(), id.data)
  return new Response(asWebStream(readFile(file.sha256)), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.byteSize),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escaped)}`,
      'Cache-Control': 'private, no-store',
    },
  })
})
export const POST = refuseMethod('GET', 'HEAD')

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}

function asWebStream(file: Readable): ReadableStream<Uint8Array> {
  const chunks = file[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next: IteratorResult<unknown> = await chunks.next()
      if (next.value instanceof Uint8Array) controller.enqueue(next.value)
      else controller.close()
    },
    cancel: () => void file.destroy(),
  })
}
