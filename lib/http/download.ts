import type { Readable } from 'node:stream'
import { NotFound } from '@/lib/core/errors'
import { hasFile, readFile } from '@/lib/core/files'

type Download = { sha256: string; byteSize: number; mediaType: string; name: string }

/** A file that was kept, to be saved by the browser under that name; never a page of ours. Throws NotFound. */
export async function download(
  { sha256, byteSize, mediaType, name }: Download,
  headers: Record<string, string>,
): Promise<Response> {
  if (!(await hasFile(sha256))) throw new NotFound('This file is no longer kept.')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, escaped)
  return new Response(asWebStream(readFile(sha256)), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(byteSize),
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded}`,
      ...headers,
    },
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
