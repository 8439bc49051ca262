import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, A_JOB, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addEvidence } from '@/lib/testing/factories'
import { ledgerEntriesOf } from '@/lib/testing/recorded'
import { evidenceFile } from '../queries/files'
import { openPiece } from '../queries/piece'
import { OPEN_MINUTES } from '../rules'
import { openSealed } from './openSealed'

let editor: PersonActor
let id: string
beforeEach(async () => {
  editor = await addPerson('editor')
  const sha256 = randomUUID().replaceAll('-', '').repeat(2)
  await db().storedFile.create({ data: { sha256, byteSize: 3, mediaType: 'application/pdf' } })
  const file = { fileSha256: sha256, fileName: 'her-letter.pdf', url: 'https://example.org/her' }
  const askId = (await addAsk()).id
  const sealed = { visibility: 'SEALED', title: 'A letter' } as const
  id = (await addEvidence({ authorId: editor.id, askId, ...sealed, ...file })).id
})
const open = (someone: Actor, receipt = randomUUID()) => openSealed(someone, { evidenceId: id, receipt })

test('closed, a sealed piece shows its title, and neither its address nor its file', async () => {
  const piece = await openPiece(editor, id)
  expect(piece).toMatchObject({ title: 'A letter', isClosed: true, url: null, file: null })
  expect(JSON.stringify(piece)).not.toContain('her')
  await expect(evidenceFile(editor, id)).rejects.toThrow(Forbidden)
})

test('opening is one line in the ledger, and shows it to whoever opened it and to nobody else', async () => {
  expect(await ledgerEntriesOf(() => open(editor))).toBe(1)
  expect(await openPiece(editor, id)).toMatchObject({ isClosed: false, url: 'https://example.org/her' })
  expect(await evidenceFile(editor, id)).toMatchObject({ name: 'her-letter.pdf' })
  const other = await addPerson('verifier')
  expect(await openPiece(other, id)).toMatchObject({ isClosed: true, url: null, file: null })
  await expect(evidenceFile(other, id)).rejects.toThrow(Forbidden)
})

test('leads and auditors read who has opened it; editors do not', async () => {
  await open(editor)
  const auditor = await addPerson('auditor')
  await open(auditor)
  const { openings } = await openPiece(auditor, id)
  expect(openings?.map(({ name }) => name)).toEqual([auditor.name, editor.name])
  expect((await openPiece(editor, id)).openings).toBeNull()
})

test('after a quarter of an hour it is closed again', async () => {
  await open(editor)
  const later = new Date(Date.now() + OPEN_MINUTES * 60_000)
  expect(await openPiece(editor, id, later)).toMatchObject({ isClosed: true })
})

test('for a viewer, an admin, a job and the public it does not exist, opened or not', async () => {
  await open(editor)
  for (const someone of [actor('viewer'), actor('admin'), A_JOB, THE_PUBLIC]) {
    await expect(open(someone)).rejects.toThrow(NotFound)
    expect(await ledgerEntriesOf(() => open(someone))).toBe(0)
    await expect(openPiece(someone, id)).rejects.toThrow(NotFound)
    await expect(evidenceFile(someone, id)).rejects.toThrow(NotFound)
  }
})

test('what is not sealed needs no opening; a second arrival of the form opens once', async () => {
  const { id: evidenceId } = await addEvidence({ authorId: editor.id, visibility: 'STAFF' })
  const receipt = randomUUID()
  expect(await ledgerEntriesOf(() => openSealed(editor, { evidenceId, receipt }))).toBe(0)
  expect(await openPiece(await addPerson('viewer'), evidenceId)).toMatchObject({ isClosed: false })
  await open(editor, receipt)
  expect(await ledgerEntriesOf(() => open(editor, receipt))).toBe(0)
})
