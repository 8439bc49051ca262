import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Invalid, isKnownFailure } from '@/lib/core/errors'

/** One file as it comes in. `field` resolves once the whole form is there; rejects when it was cut. */
export type Upload = {
  name: string
  bytes: AsyncIterable<Uint8Array>
  field: (name: string) => Promise<string>
}

/** In milliseconds: whoever sends nothing for so long has left. */
const PATIENCE = 30_000
/** In bytes. */
const REST = 64 * 1_048_576

/**
 * Reads a form that holds one file, `file`, and the short fields that are named, and nothing else, while it comes in.
 * When `take` gives up, so does the reading. Throws Invalid, or what `take` throws.
 */
export async function readUpload<T>(
  request: Request,
  fields: readonly string[],
  take: (upload: Upload) => Promise<T>,
): Promise<T> {
  const form = openForm(request, fields.length)
  const stop = new AbortController()
  const values = new Map<string, string>()
  let failure: unknown = null
  const fail = (error: unknown) => {
    failure ??= error
    stop.abort()
  }
  const files: Readable[] = []
  const takings: Promise<T>[] = []

  // Nothing that goes wrong in a stream after we have given up may stop the server.
  form.on('error', () => fail(cut()))
  form.on('field', (name, value) => (fields.includes(name) ? values.set(name, value) : fail(notThisForm())))
  form.on('file', (name, bytes, fileName) => {
    bytes.on('error', () => fail(cut()))
    files.push(bytes)
    if (name !== 'file' || files.length > 1) return fail(notThisForm())
    const field = (asked: string) => arrived.then(() => values.get(asked) ?? '')
    const taking = take({ name: fileName ?? '', bytes, field })
    taking.catch(fail)
    takings.push(taking)
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    form.on(limit, () => fail(notThisForm()))

  const body = request.body?.getReader()
  const arrived = pipeline(Readable.from(chunksOf(body)), form, { signal: stop.signal }).catch(() => {
    fail(cut())
    for (const file of files) file.destroy(failure instanceof Error ? failure : cut())
    throw failure
  })
  await arrived.catch(() => null)
  // What was under way clears up behind itself first; its own words about why come before those about the stream.
  const [taken] = await Promise.allSettled(takings)
  if (taken?.status === 'fulfilled' && failure === null) return taken.value
  await readRest(body)
  if (taken?.status === 'rejected' && isKnownFailure(taken.reason)) throw taken.reason
  throw failure ?? problem('NO_FILE', 'Choose a file first.')
}

function openForm(request: Request, fields: number): BusboyInstance {
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) throw notThisForm()
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fields, parts: fields + 1, fieldSize: 200, headerPairs: 20 },
    })
  } catch {
    throw notThisForm()
  }
}

type Body = ReadableStreamDefaultReader<Uint8Array> | undefined

/** A stream is not always told that its sender has left: patience ends by the clock. */
async function* chunksOf(body: Body): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await inTime(body?.read())
    if (!next || next.done) return
    yield next.value
  }
}

/** A browser hears an answer only when it has sent all: what is refused is read to its end, within reason, and dropped. */
async function readRest(body: Body): Promise<void> {
  try {
    let size = 0
    for await (const chunk of chunksOf(body)) if ((size += chunk.byteLength) > REST) break
    await body?.cancel()
  } catch {
    // Whoever has left needs no answer.
  }
}

async function inTime<T>(work: Promise<T> | undefined): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Nothing came for half a minute')), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

function cut(): Invalid {
  return problem('CUT', 'The file did not arrive whole. Send it again.')
}

function notThisForm(): Invalid {
  return problem('NOT_A_FORM', 'Send one file by the form, and nothing else.')
}

function problem(code: string, message: string): Invalid {
  return new Invalid(message, [{ field: 'file', code, message }])
}
