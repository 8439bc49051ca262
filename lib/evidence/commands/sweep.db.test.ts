import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { Forbidden } from '@/lib/core/errors'
import { receiveFile } from '@/lib/core/files'
import { addPerson, A_JOB, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { age, aPdf, attachFile, filesOnDisk, inPieces, send } from '@/lib/testing/files'
import { ledgerEntriesOf } from '@/lib/testing/recorded'
import { sql } from '@/lib/testing/sql'
import { attachEvidence } from './attach'
import { sweepFiles } from './sweep'

let editor: PersonActor
let askId: string
beforeEach(async () => {
  editor = await addPerson('editor')
  askId = (await addAsk()).id
  await db().upload.deleteMany()
  rmSync(path.join(env().HEED_DATA, 'files'), { recursive: true, force: true })
})

/** Whatever was cut: each row has its file, and after the sweep each file has its row. */
async function expectWhole(): Promise<void> {
  const rows = [...(await db().upload.findMany()), ...(await db().storedFile.findMany())]
  const named = new Set(rows.map(({ sha256 }) => sha256))
  const swept = async () => (await filesOnDisk()).filter((name) => !named.has(name))
  await age(2)
  await sweepFiles(A_JOB)
  expect(await swept()).toEqual([])
}
const uploadsWithoutFile = async () => {
  const files = await filesOnDisk()
  return (await db().upload.findMany()).filter(({ sha256 }) => !files.includes(sha256))
}

/** The database gives up at this point, as if the process were killed there. */
async function dying(table: string, verb: 'INSERT' | 'DELETE', work: () => Promise<unknown>): Promise<void> {
  await sql(
    'owner',
    `create or replace function heed.die() returns trigger language plpgsql as
    $$ begin raise exception 'killed here'; end $$`,
  )
  await sql('owner', `create trigger die before ${verb} on heed."${table}" execute function heed.die()`)
  await expect(work()).rejects.toThrow(/killed here/)
  await sql('owner', `drop trigger die on heed."${table}"`)
}

test('cut while the bytes come in, before they have their name, or before the row: nothing half is left', async () => {
  const send1 = () => send(editor, askId, aPdf())
  await dying('Upload', 'INSERT', send1)
  await dying('LedgerEntry', 'INSERT', send1)
  await dying('LedgerContent', 'INSERT', send1)
  // Killed between the last byte and the name: nobody discards it.
  await receiveFile(inPieces(aPdf()), 1000)
  // Killed between the name and the row.
  const { keep } = await receiveFile(inPieces(aPdf()), 1000)
  await keep()
  expect(await db().upload.count()).toBe(0)
  expect((await filesOnDisk()).length).toBeGreaterThan(2)
  await expectWhole()
  expect(await filesOnDisk()).toEqual([])
})

test('cut while it is described, a file still waits for its description', async () => {
  const uploadId = await send(editor, askId, aPdf())
  const attach = () =>
    attachEvidence(editor, { askId, receipt: randomUUID(), evidence: { uploadId, happenedOn: '2026-01-01' } })
  for (const table of ['StoredFile', 'Evidence', 'AskEvidence', 'LedgerEntry'])
    await dying(table, 'INSERT', attach)
  await dying('Upload', 'DELETE', attach)
  expect(await db().upload.count()).toBe(1)
  expect(await uploadsWithoutFile()).toEqual([])
  await expectWhole()
  await attach()
  await age(400)
  await sweepFiles(A_JOB)
  expect(await filesOnDisk()).toHaveLength(1)
})

test('what was sent a week ago and never described goes, first its row and then its file', async () => {
  await send(editor, askId, aPdf())
  const now = new Date(Date.now() + 8 * 86_400_000)
  // Killed between the two: a file without a row, which the next round takes.
  await dying('Upload', 'DELETE', () => sweepFiles(A_JOB, now))
  expect(await uploadsWithoutFile()).toEqual([])
  expect(await ledgerEntriesOf(() => sweepFiles(A_JOB, now))).toBe(2)
  expect([await db().upload.count(), await filesOnDisk()]).toEqual([0, []])
})

test('the same bytes, described by one and left lying by another, stay', async () => {
  const bytes = aPdf()
  await attachFile(editor, { askId, bytes })
  await send(editor, askId, bytes)
  await sweepFiles(A_JOB, new Date(Date.now() + 8 * 86_400_000))
  expect(await db().upload.count()).toBe(0)
  expect(await filesOnDisk()).toHaveLength(1)
})

test('what is fresh is left alone, and a sweep that finds nothing writes nothing', async () => {
  const { keep } = await receiveFile(inPieces(aPdf()), 1000)
  await keep()
  await receiveFile(inPieces(aPdf()), 1000)
  expect(await ledgerEntriesOf(() => sweepFiles(A_JOB))).toBe(0)
  expect(await filesOnDisk()).toHaveLength(2)
})

test('what another process is still sending stays, and what has lain still for an hour goes', async () => {
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
  async function* slowly(sweepAt: Date) {
    yield aPdf()
    await sweepFiles(A_JOB, sweepAt)
    yield aPdf()
  }
  const sent = await receiveFile(slowly(later(59)), 1000)
  await sent.keep()
  expect(await filesOnDisk()).toEqual([sent.sha256])
  await receiveFile(inPieces(aPdf()), 1000)
  await sweepFiles(A_JOB, later(59))
  expect(await filesOnDisk()).toHaveLength(2)
  await sweepFiles(A_JOB, later(61))
  expect(await filesOnDisk()).toEqual([])
})

test('only the system sweeps', async () => {
  for (const someone of [editor, await addPerson('admin', 'lead'), THE_PUBLIC])
    await expect(sweepFiles(someone)).rejects.toThrow(Forbidden)
})

test('an upload of the same bytes while the sweep looks keeps its file', async () => {
  const bytes = aPdf()
  const { keep } = await receiveFile(inPieces(bytes), 1000)
  await keep()
  await age(2)
  const sending = Array.from({ length: 5 }, () => send(editor, askId, bytes))
  await Promise.all([...sending, sweepFiles(A_JOB), sweepFiles(A_JOB)])
  expect(await uploadsWithoutFile()).toEqual([])
})
