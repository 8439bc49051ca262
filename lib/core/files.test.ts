import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const BUCKET = 'heed-files'
const folder = mkdtempSync(path.join(os.tmpdir(), 'heed-files-'))
const bucket = mkdtempSync(path.join(os.tmpdir(), 'heed-bucket-'))
const server = new S3rver({
  ...{ port: 0, address: '127.0.0.1', silent: true, directory: bucket },
  configureBuckets: [{ name: BUCKET, configs: [] }],
})
let endpoint = ''

beforeAll(async () => {
  const { port } = await server.run()
  endpoint = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  await server.close()
  for (const place of [folder, bucket]) rmSync(place, { recursive: true })
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000)
}

/** Each store is what a fresh process makes of its environment. */
async function files(place: 'folder' | 'bucket') {
  vi.resetModules()
  Object.assign(process.env, {
    ...{ DATABASE_URL: 'postgres://', DATABASE_PUBLIC_URL: 'postgres://', HEED_ORIGIN: 'http://heed.test' },
    ...{ NEXTAUTH_SECRET: 'x'.repeat(32), HEED_DATA: path.join(folder, place) },
    ...{ HEED_S3_BUCKET: place === 'bucket' ? BUCKET : '', HEED_S3_ENDPOINT: endpoint },
    ...{ HEED_S3_ACCESS_KEY_ID: 'S3RVER', HEED_S3_SECRET_ACCESS_KEY: 'S3RVER' },
  })
  return import('./files')
}

describe.each(['folder', 'bucket'] as const)('in a %s', (place) => {
  const keptNames = async () => {
    const { keptFiles } = await files(place)
    const names: string[] = []
    for await (const kept of keptFiles()) names.push(kept.sha256)
    return names
  }
  const local = () => readdirSync(path.join(folder, place, 'files'))

  test('nothing is kept at first', async () => {
    expect(await keptNames()).toEqual([])
  })

  test('a file is kept under its SHA-256 and read back byte for byte, as often as it is sent', async () => {
    const { receiveFile, readFile } = await files(place)
    const bytes = Buffer.alloc(2_500_000, randomUUID())
    const send = async () => {
      const received = await receiveFile(inPieces(bytes), 3_000_000)
      expect(received).toMatchObject({ sha256: sha256(bytes), byteSize: bytes.length })
      await received.keep()
      await received.discard()
    }
    await send()
    await send()
    expect(await keptNames()).toEqual([sha256(bytes)])
    expect(Buffer.concat(await readFile(sha256(bytes)).toArray()).equals(bytes)).toBe(true)
    expect(local().filter((name) => name.startsWith('incoming-'))).toEqual([])
  })

  test('removed, it is gone; removed again, that is no failure', async () => {
    const { hasFile, receiveFile, readFile, removeFile } = await files(place)
    const { sha256: name, keep, discard } = await receiveFile(inPieces(Buffer.from(randomUUID())), 100)
    await keep()
    await discard()
    expect(await hasFile(name)).toBe(true)
    await removeFile(name)
    expect(await hasFile(name)).toBe(false)
    await removeFile(name)
    await expect(readFile(name).toArray()).rejects.toThrow()
    expect(await keptNames()).not.toContain(name)
  })

  test('what was cut on the way leaves nothing, and what a crash left is swept after its day', async () => {
    const { receiveFile, discardIncoming } = await files(place)
    async function* cut() {
      yield Buffer.from('half of it')
      throw new Error('The line went dead')
    }
    await expect(receiveFile(cut(), 100)).rejects.toThrow('The line went dead')
    const { path: left } = await receiveFile(inPieces(Buffer.from('whole')), 100)
    expect(await discardIncoming(new Date(Date.now() - 60_000))).toBe(0)
    utimesSync(left, 0, 0)
    expect(await discardIncoming(new Date(Date.now() - 60_000))).toBe(1)
    expect(local().filter((name) => name.startsWith('incoming-'))).toEqual([])
  })
})

test('a file that somebody has changed on disk ends in an error instead of its last piece', async () => {
  const { receiveFile, readFile } = await files('folder')
  const bytes = Buffer.alloc(500_000, 'x')
  const { sha256: name, keep } = await receiveFile(inPieces(bytes), 1_000_000)
  await keep()
  appendFileSync(path.join(folder, 'folder', 'files', name), 'more')
  const read: Uint8Array[] = []
  const reading = (async () => {
    for await (const chunk of readFile(name)) read.push(chunk)
  })()
  await expect(reading).rejects.toThrow(/is not what it was/)
  expect(Buffer.concat(read).length).toBeLessThan(bytes.length)
})
