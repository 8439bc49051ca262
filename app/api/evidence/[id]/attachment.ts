import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { NotFound } from '@/lib/core/errors'
import { readFile } from '@/lib/core/files'
import type { KeptFile } from '@/lib/evidence/queries/files'
import { route } from '@/lib/http/route'

/** A file for whoever may read it, by `find`; saved by the browser, never opened as a page of ours: app/headers.mjs puts
 * it into a sandbox. */
export function attachment(find: (actor: Actor, id: string) => Promise<KeptFile>) {
  return route(z.strictObject({}), async ({ params, actor }) => {
    const id = z.uuid().safeParse(params['id'])
    if (!id.success) throw new NotFound('This file does not exist.')
    const file = await find(await actor(), id.data)
    return new Response(asWebStream(readFile(file.sha256)), {
      headers: {
        'Content-Type': file.mediaType,
        'Content-Length': String(file.byteSize),
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escaped)}`,
        'Cache-Control': 'private, no-store',
      },
    })
  })
}

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
