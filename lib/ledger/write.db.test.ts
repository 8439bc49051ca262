import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { BEGINNING, contentHash, linkHash } from '@/lib/ledger/chain'
import { write, type Written } from '@/lib/ledger/write'
import { A_JOB, actor } from '@/lib/testing/actors'
import { toJson } from '@/lib/core/canonical'

const editor = actor('editor')
const written: Written = { event: 'themeAdded', subject: 'theme/finance', content: { name: 'Finance' } }

let before = 0
beforeEach(async () => {
  before = await db().ledgerEntry.count()
})

const added = async () => (await db().ledgerEntry.count()) - before
const newest = () => db().ledgerEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })

test('a write leaves exactly one entry, with its actor, its moment and its content', async () => {
  let moment: Date | undefined
  const subject = await write(editor, async (tx, at) => {
    moment = at
    await tx.theme.create({ data: { slug: 'finance', name: 'Finance' } })
    return written
  })
  expect(subject).toBe('theme/finance')
  expect(await added()).toBe(1)
  const entry = await newest()
  expect(entry).toMatchObject({ actor: `person/${editor.id}`, event: 'themeAdded', subject, at: moment })
  const { content } = await db().ledgerContent.findUniqueOrThrow({ where: { sequence: entry.sequence } })
  expect(content).toBe('{"rows":{"Theme":[{"name":"Finance","slug":"finance"}]},"said":{"name":"Finance"}}')
})

test('a write of a job and of the public are told apart', async () => {
  await write(A_JOB, async () => written)
  expect((await newest()).actor).toBe('system/test')
  await write({ kind: 'public' }, async () => written)
  expect((await newest()).actor).toBe('public')
})

test('a write that changes nothing leaves no entry and no receipt', async () => {
  const receipt = randomUUID()
  expect(await write(editor, async () => null, { receipt })).toBeNull()
  expect(await added()).toBe(0)
  expect(await db().receipt.findUnique({ where: { key: receipt } })).toBeNull()
})

test('a write that says nothing and has written something is undone', async () => {
  const silent = write(editor, async (tx) => {
    await tx.theme.create({ data: { slug: 'silent', name: 'Silent' } })
    return null
  })
  await expect(silent).rejects.toThrow('A write that says nothing has written to Theme.')
  expect(await db().theme.findUnique({ where: { slug: 'silent' } })).toBeNull()
})

test('a receipt that arrives twice writes once and gives the first subject', async () => {
  const receipt = randomUUID()
  let works = 0
  const send = (subject: string) =>
    write(editor, async () => ({ ...written, subject: `${subject}/${++works}` }), { receipt })
  expect(await send('theme')).toBe('theme/1')
  expect(await send('theme')).toBe('theme/1')
  expect(works).toBe(1)
  expect(await added()).toBe(1)
})

test('a receipt that arrives twice at once writes once', async () => {
  const receipt = randomUUID()
  const slug = randomUUID()
  const send = () =>
    write(
      editor,
      async (tx) => {
        await tx.theme.create({ data: { slug, name: 'Twice' } })
        return { ...written, subject: `theme/${slug}` }
      },
      { receipt },
    )
  expect(await Promise.all([send(), send(), send()])).toEqual(Array(3).fill(`theme/${slug}`))
  expect(await added()).toBe(1)
})

test("somebody else's receipt is a conflict, and writes nothing", async () => {
  const receipt = randomUUID()
  await write(editor, async () => written, { receipt })
  await expect(write(actor('editor'), async () => written, { receipt })).rejects.toThrow(Conflict)
  expect(await added()).toBe(1)
})

test('work that fails leaves nothing: no row, no entry, no receipt, and no gap', async () => {
  const receipt = randomUUID()
  const failing = write(
    editor,
    async (tx) => {
      await tx.theme.create({ data: { slug: 'half', name: 'Half' } })
      throw new Conflict('Somebody was faster.')
    },
    { receipt },
  )
  await expect(failing).rejects.toThrow('Somebody was faster.')
  expect(await db().theme.findUnique({ where: { slug: 'half' } })).toBeNull()
  expect(await db().receipt.findUnique({ where: { key: receipt } })).toBeNull()
  expect(await added()).toBe(0)
  await write(editor, async () => written)
  expect((await newest()).sequence).toBe(before + 1)
})

test('the moment rises strictly, even when eight write at once', async () => {
  const moments: number[] = []
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let turn = 0; turn < 5; turn++)
      await write(actor('editor'), async (_tx, at) => {
        moments.push(at.getTime())
        return { ...written, content: { writer, turn } }
      })
  })
  await Promise.all(writers)
  expect(await added()).toBe(40)
  expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b))
  const entries = await db().ledgerEntry.findMany({ orderBy: { sequence: 'desc' }, take: 40 })
  expect(entries.map(({ at }) => at.getTime()).reverse()).toEqual(moments)
})

test('the chain verifies by computing it again from what is kept', async () => {
  await write(editor, async () => written)
  await write(editor, async () => ({ ...written, content: { ü: ['né', null, 1.5], a: true } }))
  const entries = await db().ledgerEntry.findMany({
    orderBy: { sequence: 'asc' },
    include: { content: true },
  })
  let previousHash = BEGINNING
  for (const [index, { content, hash, at, ...entry }] of entries.entries()) {
    expect(entry.sequence).toBe(index + 1)
    expect(entry.previousHash).toBe(previousHash)
    expect(contentHash(content?.salt ?? '', toJson(JSON.parse(content?.content ?? '')))).toBe(
      entry.contentHash,
    )
    expect(linkHash({ ...entry, at: at.toISOString() })).toBe(hash)
    previousHash = hash
  }
  expect(entries.length).toBeGreaterThan(1)
})

test('a receipt that was used for something else is a conflict, and writes nothing', async () => {
  const receipt = randomUUID()
  await write(editor, async () => written, { receipt, about: written.subject })
  const other = write(editor, async () => written, { receipt, about: 'theme/other' })
  await expect(other).rejects.toThrow(Conflict)
  expect(await added()).toBe(1)
})
