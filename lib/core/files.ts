import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { bucketStore } from './bucketStore'
import { env } from './env'
import { Invalid } from './errors'
import type { FileStore, Kept } from './fileStore'
import { folderStore, noneYet } from './folderStore'

/** Bytes that have come in whole and lie in a place of their own, until they are kept or discarded. */
export type ReceivedFile = {
  path: string
  sha256: string
  byteSize: number
  /** Gives them their name for good: their SHA-256. The same bytes again are the same file. */
  keep: () => Promise<void>
  discard: () => Promise<void>
}

const INCOMING = 'incoming-'

/**
 * Writes what comes in to a temporary file and hashes it on the way; on disk when it resolves. What is larger than
 * `largest` bytes, empty or cut leaves nothing. Throws Invalid, or what `bytes` throws.
 */
export async function receiveFile(bytes: AsyncIterable<Uint8Array>, largest: number): Promise<ReceivedFile> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const waiting = path.join(folder(), `${INCOMING}${randomUUID()}`)
  const discard = () => rm(waiting, { force: true })
  try {
    const { sha256, byteSize } = await writeTo(waiting, bytes, largest)
    return { path: waiting, sha256, byteSize, discard, keep: () => store().keep(waiting, sha256) }
  } catch (error) {
    await discard()
    throw error
  }
}

/** Whether its bytes are still kept: what was removed for safety leaves a row without them. */
export function hasFile(sha256: string): Promise<boolean> {
  return store().has(sha256)
}

/** The bytes of a file that was kept. They end in an error, one piece short, when they are no longer what they were. */
export function readFile(sha256: string): Readable {
  return Readable.from(verified(sha256), { objectMode: false })
}

/** Every file that is kept, named by a row or not. */
export function keptFiles(): AsyncIterable<Kept> {
  return store().list()
}

/** For the sweep, and for what is removed for safety; no failure where it is gone already. */
export function removeFile(sha256: string): Promise<void> {
  return store().remove(sha256)
}

/** Takes away what began to come in before that moment and never ended; gives how many. */
export async function discardIncoming(before: Date): Promise<number> {
  let count = 0
  for (const name of await readdir(folder()).catch(noneYet)) {
    const place = path.join(folder(), name)
    if (!name.startsWith(INCOMING) || (await stat(place)).mtime >= before) continue
    await rm(place, { force: true })
    count += 1
  }
  return count
}

async function* verified(sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Uint8Array | null = null
  for await (const chunk of await store().read(sha256)) {
    if (!(chunk instanceof Uint8Array)) throw new Error(`The file ${sha256} did not come as bytes`)
    hash.update(chunk)
    if (held) yield held
    held = chunk
  }
  if (hash.digest('hex') !== sha256) throw new Error(`The file ${sha256} is not what it was when it was kept`)
  if (held) yield held
}

async function writeTo(target: string, bytes: AsyncIterable<Uint8Array>, largest: number) {
  const hash = createHash('sha256')
  let byteSize = 0
  const file = await open(target, 'wx', 0o600)
  try {
    for await (const chunk of bytes) {
      byteSize += chunk.byteLength
      if (byteSize > largest) throw tooLarge(largest)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    if (byteSize === 0) throw nothing()
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), byteSize }
}

let opened: FileStore | undefined

/** A bucket where one is named, a folder of ours otherwise. What comes in lies in the folder first, in both cases. */
function store(): FileStore {
  const { HEED_S3_BUCKET: name, HEED_S3_ENDPOINT: endpoint, HEED_S3_REGION: region } = env()
  const { HEED_S3_ACCESS_KEY_ID: accessKeyId, HEED_S3_SECRET_ACCESS_KEY: secretAccessKey } = env()
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined
  opened ??= name ? bucketStore({ name, endpoint, region, credentials }) : folderStore(folder())
  return opened
}

function folder(): string {
  return path.join(env().HEED_DATA, 'files')
}

function tooLarge(largest: number): Invalid {
  const message = `The file is larger than ${Math.floor(largest / 1_048_576)} MB.`
  return new Invalid(message, [{ field: 'file', code: 'TOO_LARGE', message }])
}

function nothing(): Invalid {
  const message = 'Choose a file first.'
  return new Invalid(message, [{ field: 'file', code: 'NO_FILE', message }])
}
