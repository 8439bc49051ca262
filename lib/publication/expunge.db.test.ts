import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { comment } from '@/lib/comments/commands'
import { sha256 } from '@/lib/core/canonical'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { readFile, receiveFile } from '@/lib/core/files'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { write } from '@/lib/ledger/write'
import { actor, A_JOB, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { inPieces } from '@/lib/testing/files'
import { keepSome } from '@/lib/testing/kept'
import { placesOf } from '@/lib/testing/places'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { wrong } from '@/lib/testing/verified'
import { clear } from './clear'
import { expunge, lookAtExpunging } from './expunge'
import { expungings } from './expungings'
import { publicationQueue } from './queue'

const SECRET = 'Maria Lopez of "Room 12" spoke to us – née Šarić'
const REMOVED = 'Removed for safety'
let lead: PersonActor
let editor: PersonActor
let askId: string
let ref: string

beforeAll(async () => {
  ;({ lead, editor } = await keepSome())
  const ask = await db().ask.findFirstOrThrow({ include: { recommendation: true } })
  askId = ask.id
  ref = ask.recommendation.ref
})

const remove = (noun: 'entry' | 'evidence' | 'comment', key: string, who: PersonActor = lead) =>
  expunge(who, { receipt: randomUUID(), noun, key })

/** An entry with the secret in its sentence, repeated in a note and in a later entry, cleared and released. */
async function secretEntry(): Promise<string> {
  const sentence = SECRET
  await record(editor, askId, { verb: 'recordDevelopment', effectiveOn: day(-2), sentence })
  const { id } = await db().statusEntry.findFirstOrThrow({
    where: { askId },
    orderBy: { recordedAt: 'desc' },
  })
  await record(editor, askId, {
    ...{ verb: 'recordDevelopment', effectiveOn: day(-1) },
    sentence: `Again: ${SECRET}. And a hearing.`,
  })
  await comment(editor, { ref, receipt: randomUUID(), body: `Ask again: ${SECRET}` })
  await releaseNow(ref)
  const { waiting } = await publicationQueue(lead)
  const items = (waiting.find((one) => one.ref === ref)?.items ?? [])
    .filter(({ text }) => text.includes(SECRET))
    .map(({ noun, key, field, textSha256 }) => ({ noun, key, field, textSha256 }))
  await clear(lead, { receipt: randomUUID(), items, isPublic: true, reason: null, hasLooked: true })
  await releaseNow()
  expect(JSON.stringify(await publicBody(ref))).toContain('Maria Lopez')
  return id
}

test('a sentence is gone from everything that is kept, and every chain still verifies', async () => {
  const id = await secretEntry()
  expect((await placesOf(SECRET)).sort()).toEqual([
    'heed."Comment"',
    'heed."LedgerContent"',
    'heed."StatusEntry"',
    'published."Record"',
  ])
  const releases = await db().release.count()
  expect(await ledgerEntriesOf(() => remove('entry', id))).toBe(1)
  expect(await placesOf(SECRET)).toEqual([])
  expect(await placesOf(sha256(SECRET))).toEqual([])
  // Even where nothing reads otherwise now, a release tells every page that was kept.
  await releaseNow()
  expect(await db().release.count()).toBe(releases + 1)
  expect(await placesOf(SECRET)).toEqual([])
  const later = await db().statusEntry.findFirstOrThrow({ where: { askId }, orderBy: { recordedAt: 'desc' } })
  expect(later.said).toMatchObject({ sentence: `Again: ${REMOVED}. And a hearing.` })
  await keepCheckpoint(new Date())
  expect(await wrong()).toBeNull()
})

test('its entry in the ledger says who and what kind of thing, and which links it emptied, not what', async () => {
  const body = 'A note that names somebody'
  await comment(editor, { ref, receipt: randomUUID(), body })
  const { id } = await db().comment.findFirstOrThrow({ where: { body } })
  await remove('comment', id)
  const entry = await db().ledgerEntry.findFirstOrThrow({
    orderBy: { sequence: 'desc' },
    include: { content: true },
  })
  expect(entry).toMatchObject({ event: 'expunged', subject: `comment/${id}`, actor: `person/${lead.id}` })
  expect(JSON.parse(entry.content?.content ?? '').said).toEqual({
    ...{ noun: 'comment', key: id, records: [], files: [] },
    ledger: [entry.sequence - 1],
  })
  expect((await db().comment.findUniqueOrThrow({ where: { id } })).body).toBe(REMOVED)
  expect(await db().expunging.findFirst({ where: { key: id } })).toMatchObject({
    authorId: lead.id,
    reviewerId: null,
  })
})

test('evidence loses its words, its addresses and its bytes, in every version and in public', async () => {
  const bytes = Buffer.from(`the file of ${randomUUID()}`)
  const { sha256: name, byteSize, keep } = await receiveFile(inPieces(bytes), 1000)
  await keep()
  const title = 'The statement of Maria Lopez'
  const url = 'https://example.org/maria-lopez'
  await record(
    editor,
    askId,
    { verb: 'recordDevelopment', effectiveOn: day(), sentence: 'She spoke.' },
    { evidence: aLink({ title, url }) },
  )
  const { id } = await db().evidence.findFirstOrThrow({ where: { title } })
  const second = await write(editor, async (tx, at) => {
    await tx.storedFile.create({ data: { sha256: name, byteSize, mediaType: 'text/plain' } })
    const row = await tx.evidence.create({
      data: {
        ...{ kind: 'TESTIMONY', tier: 4, visibility: 'PUBLIC', title: `${title}, again` },
        ...{
          fileSha256: name,
          fileName: 'maria.txt',
          replacesId: id,
          replacedBecause: 'A better copy of hers',
        },
        ...{ happenedOn: new Date(day()), authorId: editor.id, recordedAt: at },
        asks: { create: { askId, authorId: editor.id, recordedAt: at } },
      },
    })
    return { event: 'tested', subject: `evidence/${row.id}` }
  })
  await releaseNow(ref)
  await remove('evidence', id)
  for (const text of [title, url, 'maria.txt', 'A better copy of hers'])
    expect(await placesOf(text), text).toEqual([])
  await expect(readFile(name).toArray()).rejects.toThrow()
  expect(await db().evidence.findUniqueOrThrow({ where: { id: second?.split('/')[1] ?? '' } })).toMatchObject(
    {
      title: REMOVED,
      fileName: REMOVED,
      fileSha256: name,
    },
  )
  await releaseNow()
  await keepCheckpoint(new Date())
  expect(await wrong()).toBeNull()
})

test('it is removed once: the same form writes nothing more, another one is told', async () => {
  const body = 'Twice is too often'
  await comment(editor, { ref, receipt: randomUUID(), body })
  const { id: key } = await db().comment.findFirstOrThrow({ where: { body } })
  const receipt = randomUUID()
  const send = () => expunge(lead, { receipt, noun: 'comment', key })
  expect(await ledgerEntriesOf(send)).toBe(1)
  expect(await ledgerEntriesOf(send)).toBe(0)
  expect(await codesOf(remove('comment', key))).toEqual(['FAILED'])
  await expect(remove('comment', randomUUID())).rejects.toThrow(NotFound)
})

test('another person looks at it, once', async () => {
  const body = 'To be looked at'
  await comment(editor, { ref, receipt: randomUUID(), body })
  const { id: key } = await db().comment.findFirstOrThrow({ where: { body } })
  await remove('comment', key)
  const { id } = await db().expunging.findFirstOrThrow({ where: { key } })
  const look = (who: PersonActor) => lookAtExpunging(who, { receipt: randomUUID(), id })
  expect(await codesOf(look(lead))).toEqual(['FAILED'])
  await expect(look(editor)).rejects.toThrow(Forbidden)
  const admin = await addPerson('admin')
  const listed = async (who: PersonActor) => (await expungings(who)).find((one) => one.id === id)
  expect(await listed(admin)).toMatchObject({
    noun: 'comment',
    canLook: true,
    looked: null,
    lookBy: day(7),
    ref,
  })
  expect((await listed(admin))?.lookers).toContain(admin.name)
  expect((await listed(admin))?.lookers).not.toContain(lead.name)
  expect(await listed(lead)).toMatchObject({ canLook: false })
  expect(await listed(editor)).toBeUndefined()
  expect(await ledgerEntriesOf(() => look(admin))).toBe(1)
  expect(await db().expunging.findUnique({ where: { id } })).toMatchObject({ reviewerId: admin.id })
  expect(await codesOf(look(admin))).toEqual(['FAILED'])
})

test.each([
  ['an editor', actor('editor')],
  ['a verifier', actor('verifier')],
  ['an auditor', actor('auditor')],
  ['a job', A_JOB],
  ['the public', THE_PUBLIC],
])('%s removes nothing', async (_who, someone) => {
  const { id: key } = await db().comment.findFirstOrThrow()
  const attempt = () => expunge(someone, { receipt: randomUUID(), noun: 'comment', key })
  expect(await ledgerEntriesOf(attempt)).toBe(0)
  await expect(attempt()).rejects.toThrow(Forbidden)
})
