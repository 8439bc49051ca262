import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, A_JOB, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addEvidence } from '@/lib/testing/factories'
import { aPdf, attachFile, filesOnDisk } from '@/lib/testing/files'
import { aLink, codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { evidenceCopy } from '../queries/files'
import { copyInput } from '../schema'
import { makePublicCopy } from './makePublicCopy'
import { openSealed } from './openSealed'
import { replaceEvidence } from './replace'

let editor: PersonActor
let lead: PersonActor
let askId: string
beforeEach(async () => {
  editor = await addPerson('editor')
  lead = await addPerson('lead')
  askId = (await addAsk()).id
})

const picture = () =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: { r: 9, g: 9, b: Date.now() % 256 } } })
    .withExif({ IFD0: { Artist: randomUUID() } })
    .png()
    .toBuffer()
const open = (evidenceId: string, someone: Actor) =>
  openSealed(someone, { evidenceId, receipt: randomUUID() })
/** Sealed, and open to the lead. */
async function photo(given = {}): Promise<string> {
  const id = await attachFile(editor, { askId, bytes: await picture(), name: 'photo.png', ...given })
  await open(id, lead)
  return id
}
const copy = (evidenceId: string, someone: Actor = lead, receipt = randomUUID()) =>
  makePublicCopy(someone, { evidenceId, receipt, identifiesSurvivor: 'NO' })

test('a lead makes a public copy: another file, which says less', async () => {
  const id = await photo()
  expect(await ledgerEntriesOf(() => copy(id))).toBe(1)
  const made = await db().publicCopy.findUniqueOrThrow({ where: { evidenceId: id }, include: { file: true } })
  const { fileSha256 } = await db().evidence.findUniqueOrThrow({ where: { id } })
  expect(made.sha256).not.toBe(fileSha256)
  expect(made.file.mediaType).toBe('image/png')
  expect(await filesOnDisk()).toContain(made.sha256)
})

test('made once: another time, and the same form again, change nothing', async () => {
  const id = await photo()
  await copy(id)
  expect(await ledgerEntriesOf(() => copy(id))).toBe(0)
  expect(await db().publicCopy.count({ where: { evidenceId: id } })).toBe(1)
})

test('only a lead makes one', async () => {
  const id = await photo()
  for (const someone of [editor, actor('verifier'), actor('auditor'), actor('admin'), THE_PUBLIC, A_JOB]) {
    await expect(copy(id, someone)).rejects.toThrow(Forbidden)
    expect(await ledgerEntriesOf(() => copy(id, someone))).toBe(0)
  }
  await expect(copy(randomUUID())).rejects.toThrow(NotFound)
})

test('of what identifies a survivor there is none, nor of the same file under another description', async () => {
  const id = await photo({ identifiesSurvivor: true })
  expect(await codesOf(copy(id))).toEqual(['SURVIVOR_SEALED'])
  const before = await photo()
  await replaceEvidence(editor, {
    ...{ evidenceId: before, receipt: randomUUID(), because: 'Her face is in it', dropsFile: false },
    evidence: { happenedOn: '2026-01-01', identifiesSurvivor: true },
  })
  await expect(copy(before)).rejects.toThrow(Conflict)
  expect(await db().publicCopy.count({ where: { evidenceId: { in: [id, before] } } })).toBe(0)
})

test('whoever makes one says that nobody is identified: a file that says as much in other bytes is looked at again', async () => {
  const id = await photo()
  const given = { evidenceId: id, receipt: randomUUID() }
  expect(copyInput.safeParse(given).success).toBe(false)
  const yes = () => makePublicCopy(lead, { ...given, identifiesSurvivor: 'YES' })
  expect(await codesOf(yes())).toEqual(['SURVIVOR_SEALED'])
  expect(await ledgerEntriesOf(yes)).toBe(0)
  expect(await db().publicCopy.count({ where: { evidenceId: id } })).toBe(0)
})

test('an office document, a broken PDF and a link are refused, and leave no file', async () => {
  const id = await attachFile(editor, { askId, bytes: aPdf() })
  await open(id, lead)
  const files = await filesOnDisk()
  expect(await codesOf(copy(id))).toEqual(['CANNOT_CLEAN'])
  const link = await addEvidence({ authorId: editor.id, askId })
  expect(await codesOf(copy(link.id))).toEqual(['NO_FILE'])
  expect(await filesOnDisk()).toEqual(files)
})

test('of what was replaced there is none any more', async () => {
  const id = await photo()
  await replaceEvidence(editor, {
    ...{ evidenceId: id, receipt: randomUUID(), because: 'Another page', dropsFile: true },
    evidence: aLink(),
  })
  await expect(copy(id)).rejects.toThrow(Conflict)
})

test('the copy of something sealed is read like the original: opened, by those who may', async () => {
  const id = await photo()
  await copy(id)
  await expect(evidenceCopy(editor, id)).rejects.toThrow(Forbidden)
  await open(id, editor)
  expect(await evidenceCopy(editor, id)).toMatchObject({ name: 'public copy.png' })
  await expect(evidenceCopy(actor('viewer'), id)).rejects.toThrow(NotFound)
  await expect(evidenceCopy(THE_PUBLIC, id)).rejects.toThrow(NotFound)
})
