import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { env } from './env'
import { Invalid } from './errors'

/** Bytes that have come in whole and lie in a place of their own, until they are kept or discarded. */
export type ReceivedFile = {
  path: string
  sha256: string
  byteSize: number
  /** Gives them their name for good: their SHA-256. The same bytes again are the same file. */
  keep: () => Promise<void>
  discard: () => Promise<void>
}

/**
 * Writes what comes in to a temporary file and hashes it on the way; on disk when it resolves. What is larger than
 * `largest` bytes, empty or cut leaves nothing. Throws Invalid, or what `bytes` throws.
 */
export async function receiveFile(bytes: AsyncIterable<Uint8Array>, largest: number): Promise<ReceivedFile> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const waiting = path.join(folder(), `incoming-${randomUUID()}`)
  const discard = () => rm(waiting, { force: true })
  try {
    const { sha256, byteSize } = await writeTo(waiting, bytes, largest)
    return { path: waiting, sha256, byteSize, discard, keep: () => nameForGood(waiting, sha256) }
  } catch (error) {
    await discard()
    throw error
  }
}

/** The bytes of a file that was kept. */
export function readFile(sha256: string): Readable {
  return createReadStream(path.join(folder(), sha256))
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

/** The folder is synced too: only then does the name survive a power cut. */
async function nameForGood(from: string, sha256: string): Promise<void> {
  await rename(from, path.join(folder(), sha256))
  const directory = await open(folder(), 'r')
  await directory.sync().finally(() => directory.close())
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
