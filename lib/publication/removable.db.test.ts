import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { PersonActor } from '@/lib/access/policy'
import { comment } from '@/lib/comments/commands'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { openSealed } from '@/lib/evidence/commands/openSealed'
import { reword } from '@/lib/recommendations/commands/reword'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addEvidence, addRecommendation } from '@/lib/testing/factories'
import { releaseNow } from '@/lib/testing/publication'
import { day, record } from '@/lib/testing/recorded'
import { anEdit } from '@/lib/testing/words'
import { clear } from './clear'
import { expunge } from './expunge'
import { publicationQueue } from './queue'
import { removable } from './removable'

const SECRET = 'Maria Lopez of "Room 12" spoke to us – née Šarić'
let lead: PersonActor
let admin: PersonActor
let editor: PersonActor

beforeAll(async () => {
  lead = await addPerson('lead')
  admin = await addPerson('admin')
  editor = await addPerson('editor')
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
})

/** An entry with the secret in its sentence, repeated in a note and in a later entry, cleared and released. */
async function secretEntry() {
  const { id: recommendationId, ref } = await addRecommendation()
  const { id: askId } = await addAsk({ recommendationId })
  const say = (sentence: string, offset: number) =>
    record(editor, askId, { verb: 'recordDevelopment', effectiveOn: day(offset), sentence })
  await say(SECRET, -2)
  await say(`Again: ${SECRET}. And a hearing.`, -1)
  await comment(editor, { ref, receipt: randomUUID(), body: `Ask again: ${SECRET}` })
  await releaseNow(ref)
  const items = ((await publicationQueue(lead, { ref })).waiting[0]?.items ?? []).map(
    ({ noun, key, field, textSha256 }) => ({ noun, key, field, textSha256 }),
  )
  await clear(lead, { receipt: randomUUID(), items, isPublic: true, reason: null, hasLooked: true })
  await releaseNow()
  const { id } = await db().statusEntry.findFirstOrThrow({ where: { askId }, orderBy: { recordedAt: 'asc' } })
  return { id, ref, askId }
}

test('what removing reaches is counted beforehand as it then happens, and its words stand there for a lead and an admin', async () => {
  const { id, ref } = await secretEntry()
  for (const who of [lead, admin]) {
    const { words, reach, title: _, also: _also, ...named } = await removable(who, 'entry', id)
    expect(named).toEqual({ noun: 'entry', key: id, ref })
    expect(words).toEqual([{ what: 'sentence', text: SECRET }])
    expect(reach).toMatchObject({ history: 1, notes: 1, evidence: 0, files: 0 })
  }
  const { reach } = await removable(lead, 'entry', id)
  await expunge(lead, { receipt: randomUUID(), noun: 'entry', key: id })
  const entry = await db().ledgerEntry.findFirstOrThrow({
    where: { subject: `entry/${id}` },
    include: { content: true },
  })
  const { said } = z.looseObject({ said: z.looseObject({}) }).parse(JSON.parse(entry.content?.content ?? ''))
  const done = z.object({ ledger: z.array(z.number()), records: z.array(z.unknown()) }).parse(said)
  expect([reach.ledger, reach.records]).toEqual([done.ledger.length, done.records.length])
  expect((await removable(lead, 'entry', id)).words).toEqual([])
  for (const someone of [actor('editor'), actor('auditor'), THE_PUBLIC])
    await expect(removable(someone, 'entry', id)).rejects.toThrow(NotFound)
  await expect(removable(lead, 'evidence', id)).rejects.toThrow(NotFound)
})

test('of sealed evidence the words are shown to whoever has opened it, and to nobody else', async () => {
  const { askId } = await secretEntry()
  const sealed = await addEvidence({
    askId,
    authorId: editor.id,
    visibility: 'SEALED',
    title: 'What she told us in her letter',
  })
  expect((await removable(lead, 'evidence', sealed.id)).words).toBeNull()
  await openSealed(lead, { evidenceId: sealed.id, receipt: randomUUID() })
  const { words } = await removable(lead, 'evidence', sealed.id)
  expect(words?.map(({ what }) => what)).toContain('title')
  expect((await removable(admin, 'evidence', sealed.id)).words).toBeNull()
})

test('of a recommendation the earlier wordings are shown with what it says now', async () => {
  const row = await addRecommendation({ isDraft: true, title: 'Protect Maria Lopez in Tucson' })
  await reword(editor, await anEdit(row.ref, { title: 'Protect one who testified' }))
  const { words, reach } = await removable(lead, 'recommendation', row.id)
  expect(words?.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Protect Maria Lopez in Tucson', 'Protect one who testified']),
  )
  expect(reach.files).toBe(0)
})
