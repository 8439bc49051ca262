import { createHash, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { readFile, removeFile } from '@/lib/core/files'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { evidenceFile, waitingUpload } from '../queries/files'
import { attachEvidence } from './attach'
import { openSealed } from './openSealed'
import { uploadFile } from './upload'

let editor: PersonActor
let askId: string
beforeAll(async () => {
  editor = await addPerson('editor')
  askId = (await addAsk()).id
  await mkdir(path.join(env().HEED_DATA, 'files'), { recursive: true })
})

const pdf = (text = randomUUID()) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
const files = () => readdirSync(path.join(env().HEED_DATA, 'files')).sort()

async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
const send = (someone: Actor, bytes: AsyncIterable<Uint8Array>, name = 'report.pdf', ask = askId) =>
  uploadFile(someone, { name, bytes, askId: Promise.resolve(ask) })

/** What is left after `work`: files, uploads, ledger entries. */
async function leftBy(work: () => Promise<unknown>) {
  const [names, uploads] = [files(), await db().upload.count()]
  const entries = await ledgerEntriesOf(work)
  return { files: files().length - names.length, uploads: (await db().upload.count()) - uploads, entries }
}
const NOTHING = { files: 0, uploads: 0, entries: 0 }

test('a file is kept under its SHA-256, byte for byte, and waits for its description', async () => {
  const bytes = pdf()
  const id = await send(editor, inPieces(bytes), 'Zeugnis ü.pdf')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(files()).toContain(sha256)
  expect(Buffer.concat(await readFile(sha256).toArray())).toEqual(bytes)
  expect(await waitingUpload(editor, id)).toEqual({ id, name: 'Zeugnis ü.pdf', byteSize: bytes.length })
  expect(await db().upload.findFirst({ where: { sha256 } })).toMatchObject({ mediaType: 'application/pdf' })
  // What is never described is swept away again: its row is written with the description.
  expect(await db().storedFile.findUnique({ where: { sha256 } })).toBeNull()
})

test('each upload is one line in the ledger; the same bytes again are the same file', async () => {
  const bytes = pdf()
  expect(await leftBy(() => send(editor, inPieces(bytes)))).toEqual({ files: 1, uploads: 1, entries: 1 })
  expect(await leftBy(() => send(editor, inPieces(bytes)))).toEqual({ files: 0, uploads: 1, entries: 1 })
})

test('a file of more than 25 MB is refused while it comes in, and leaves nothing', async () => {
  let sent = 0
  async function* endless() {
    for (;;) {
      sent += 1_048_576
      yield Buffer.alloc(1_048_576, '%PDF-1.7 ')
    }
  }
  expect(await codesOf(send(editor, endless()))).toEqual(['TOO_LARGE'])
  expect(sent).toBe(26 * 1_048_576)
  expect(await leftBy(() => send(editor, endless()))).toEqual(NOTHING)
})

test('a file of exactly 25 MB is taken', async () => {
  const bytes = Buffer.alloc(25 * 1_048_576, ' ')
  bytes.write('%PDF-1.7\n')
  expect(await leftBy(() => send(editor, inPieces(bytes, 1_048_576)))).toMatchObject({ files: 1 })
})

test.each([
  ['an empty file', Buffer.alloc(0), 'empty.pdf', 'NO_FILE'],
  ['no name', pdf(), '', 'NO_FILE'],
  ['text under the name of a PDF', Buffer.from('just text'), 'report.pdf', 'FILE_TYPE'],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.html', 'FILE_TYPE'],
  ['a PDF under the name of a picture', pdf(), 'photo.png', 'FILE_EXTENSION'],
])('%s is refused and leaves nothing', async (_what, bytes, name, code) => {
  expect(await codesOf(send(editor, inPieces(bytes), name))).toEqual([code])
  expect(await leftBy(() => send(editor, inPieces(bytes), name))).toEqual(NOTHING)
})

test('a cut upload leaves neither file nor rows', async () => {
  async function* cut() {
    yield pdf()
    throw new Error('The line went dead')
  }
  expect(await leftBy(() => send(editor, cut()))).toEqual(NOTHING)
})

test('a request that does not exist leaves neither', async () => {
  const lost = () => send(editor, inPieces(pdf()), 'report.pdf', randomUUID())
  await expect(lost()).rejects.toThrow(NotFound)
  expect(await leftBy(lost)).toEqual(NOTHING)
})

test('a viewer, an auditor, an admin and the public send nothing, and no byte of theirs is read', async () => {
  for (const someone of [actor('viewer'), actor('auditor'), actor('admin'), THE_PUBLIC]) {
    let isRead = false
    async function* watched() {
      isRead = true
      yield pdf()
    }
    await expect(send(someone, watched())).rejects.toThrow(Forbidden)
    expect(isRead).toBe(false)
  }
})

test("another person's upload is neither seen nor used", async () => {
  const other = await addPerson('editor')
  const uploadId = await send(editor, inPieces(pdf()))
  expect(await waitingUpload(other, uploadId)).toBeNull()
  const evidence = { uploadId, happenedOn: day(-1) }
  expect(await codesOf(attachEvidence(other, { askId, receipt: randomUUID(), evidence }))).toEqual([
    'UPLOAD_GONE',
  ])
  expect(await waitingUpload(editor, uploadId)).not.toBeNull()
})

test('described, an upload is used up, and its file is sealed', async () => {
  const uploadId = await send(editor, inPieces(pdf()))
  const evidence = { uploadId, happenedOn: day(-1) }
  const attach = () => attachEvidence(editor, { askId, receipt: randomUUID(), evidence })
  await attach()
  const { id } = await db().evidence.findFirstOrThrow({ orderBy: { recordedAt: 'desc' } })
  await openSealed(editor, { evidenceId: id, receipt: randomUUID() })
  const file = await evidenceFile(editor, id)
  expect(file).toMatchObject({ name: 'report.pdf', mediaType: 'application/pdf' })
  expect(await db().storedFile.findUnique({ where: { sha256: file.sha256 } })).not.toBeNull()
  await expect(evidenceFile(actor('viewer'), id)).rejects.toThrow(NotFound)
  await expect(evidenceFile(THE_PUBLIC, id)).rejects.toThrow(NotFound)
  expect(await codesOf(attach())).toEqual(['UPLOAD_GONE'])
})

test('a file asked to be public is refused until a lead releases a copy', async () => {
  const uploadId = await send(editor, inPieces(pdf()))
  const evidence = { uploadId, happenedOn: day(-1), visibility: 'PUBLIC' as const }
  const attaching = attachEvidence(editor, { askId, receipt: randomUUID(), evidence })
  expect(await codesOf(attaching)).toEqual(['FILE_NOT_PUBLIC'])
  expect(await waitingUpload(editor, uploadId)).not.toBeNull()
})

test('an upload whose bytes were removed meanwhile is refused, and leaves no evidence without its file', async () => {
  const bytes = pdf()
  const uploadId = await send(editor, inPieces(bytes))
  await removeFile(createHash('sha256').update(bytes).digest('hex'))
  const attach = (upload: string) =>
    attachEvidence(editor, {
      askId,
      receipt: randomUUID(),
      evidence: { uploadId: upload, happenedOn: day(-1) },
    })
  expect(await codesOf(attach(uploadId))).toEqual(['UPLOAD_GONE'])
  expect(await codesOf(attach(await send(editor, inPieces(bytes))))).toEqual([])
})
