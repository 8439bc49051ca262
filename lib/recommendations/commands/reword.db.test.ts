import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { expunge } from '@/lib/publication/expunge'
import { actor, A_JOB, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { anEdit } from '@/lib/testing/words'
import { wordedRecommendation } from '../queries/worded'
import { rewordInput, type RewordInput } from '../schema'
import { reword } from './reword'

let lead: PersonActor
let editor: PersonActor
beforeAll(async () => {
  lead = await addPerson('lead')
  editor = await addPerson('editor')
})

const rowOf = (ref: string) => db().recommendation.findUniqueOrThrow({ where: { ref } })
const aDraft = () => addRecommendation({ isDraft: true, title: 'Fund shelters', statement: 'Fund them.' })

test('an editor words a draft: one ledger entry, one earlier wording of what was changed alone', async () => {
  const { id, ref } = await aDraft()
  const input = await anEdit(ref, { title: 'Fund more shelters', because: 'It says more.' })
  expect(await ledgerEntriesOf(() => reword(editor, input))).toBe(1)
  expect(await rowOf(ref)).toMatchObject({ title: 'Fund more shelters', statement: 'Fund them.', version: 2 })
  const kept = await db().wording.findMany({ where: { key: id } })
  expect(kept).toMatchObject([
    { noun: 'RECOMMENDATION', version: 1, said: { title: 'Fund shelters' }, because: 'It says more.' },
  ])
  expect(await db().outboxMessage.count({ where: { key: `recommendation/${ref}` } })).toBe(0)
})

test('the same form sent twice counts once, and what changes nothing writes nothing', async () => {
  const { id, ref } = await aDraft()
  const input = await anEdit(ref, { statement: 'Fund them for years.' })
  expect(await ledgerEntriesOf(() => Promise.all([reword(editor, input), reword(editor, input)]))).toBe(1)
  const same = await anEdit(ref, { because: 'No reason.' })
  expect(await ledgerEntriesOf(() => reword(editor, same))).toBe(0)
  expect(await db().wording.count({ where: { key: id } })).toBe(1)
})

test('what the public reads is worded by a lead, and released with the new words', async () => {
  const { id, ref } = await addRecommendation()
  await addAsk({ recommendationId: id })
  await releaseNow(ref)
  const input = await anEdit(ref, { statement: 'Somebody should do it by 2030.' })
  expect(await ledgerEntriesOf(() => reword(editor, input))).toBe(0)
  await expect(reword(editor, input)).rejects.toThrow(Forbidden)
  await reword(lead, input)
  await releaseNow()
  expect(await publicBody(ref)).toMatchObject({ statement: 'Somebody should do it by 2030.' })
})

test('a name in what the public is to read needs the word that somebody has looked; a draft waits for it', async () => {
  const { ref } = await addRecommendation()
  const marked = { caution: 'Ask Maria Lopez about it.' }
  const careless = await anEdit(ref, marked)
  expect(await codesOf(reword(lead, careless))).toEqual(['MISSING'])
  expect(await ledgerEntriesOf(() => reword(lead, careless))).toBe(0)
  await reword(lead, await anEdit(ref, { ...marked, hasLooked: true }))
  expect((await rowOf(ref)).caution).toBe(marked.caution)
  // What stood there before was looked at then.
  await reword(lead, await anEdit(ref, { title: 'Another title' }))
  const draft = await aDraft()
  await reword(editor, await anEdit(draft.ref, marked))
})

test('demands that it comes to or leaves are released, the others are not', async () => {
  const { ref } = await addRecommendation()
  for (const slug of ['left', 'kept', 'joined'])
    await db().demand.create({ data: { slug, title: slug, statement: `${slug}.` } })
  await reword(lead, await anEdit(ref, { demands: ['left', 'kept'] }))
  await db().outboxMessage.deleteMany()
  await reword(lead, await anEdit(ref, { demands: ['kept', 'joined'] }))
  const keys = (await db().outboxMessage.findMany()).map(({ key }) => key)
  expect(keys.sort()).toEqual(['demand/joined', 'demand/left', `recommendation/${ref}`])
})

test('a high priority brings the next look nearer', async () => {
  const { id, ref } = await addRecommendation()
  const ask = await addAsk({ recommendationId: id })
  await record(lead, ask.id, { verb: 'recordNoAction', effectiveOn: day(-1), searched: 'All.' })
  const reviewOn = async () => (await db().ask.findUniqueOrThrow({ where: { id: ask.id } })).reviewOn
  const before = await reviewOn()
  await reword(lead, await anEdit(ref, { priority: 'HIGH', priorityReason: 'It is late.' }))
  expect((await reviewOn())?.getTime()).toBeLessThan(before?.getTime() ?? 0)
})

test('whoever comes later is told, saves nothing, and then keeps both: the colleague’s where it was not touched', async () => {
  const { ref } = await aDraft()
  const first = await anEdit(ref, { title: 'First', locator: 'First page' })
  const late = await anEdit(ref, { title: 'Second' })
  await reword(editor, first)
  expect(await ledgerEntriesOf(() => reword(lead, late))).toBe(0)
  await expect(reword(lead, late)).rejects.toThrow(Conflict)
  // As the form then stands: mine where I wrote, theirs elsewhere.
  await reword(lead, await anEdit(ref, { title: 'Second' }))
  expect(await rowOf(ref)).toMatchObject({ title: 'Second', locator: 'First page' })
})

test('where both changed it, the colleague’s words can be taken', async () => {
  const { ref } = await aDraft()
  await reword(editor, await anEdit(ref, { title: 'First' }))
  await reword(lead, await anEdit(ref, { title: 'Second', statement: 'Mine.', theirs: ['title'] }))
  expect(await rowOf(ref)).toMatchObject({ title: 'First', statement: 'Mine.' })
})

test('of two who save at once one is told', async () => {
  const { ref } = await aDraft()
  const both = [await anEdit(ref, { title: 'First' }), await anEdit(ref, { title: 'Second' })]
  const done = await Promise.allSettled(both.map((input) => reword(editor, input)))
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('what was removed for safety does not come back by a form that was opened before', async () => {
  const { id, ref } = await addRecommendation({ statement: 'Ask the woman in house number nine.' })
  const open = await anEdit(ref, { title: 'Another title' })
  await expunge(lead, { receipt: crypto.randomUUID(), noun: 'recommendation', key: id })
  await expect(reword(lead, open)).rejects.toThrow(Conflict)
  // A field that says so is edited like any.
  await reword(lead, await anEdit(ref, { statement: 'Somebody should do it.' }))
  const { versions } = await wordedRecommendation(lead, ref)
  expect(versions.map(({ changes }) => changes)).toEqual([
    [{ name: 'statement', from: 'Removed for safety', to: 'Somebody should do it.' }],
  ])
})

test('an earlier wording is removed with the thing', async () => {
  const { id, ref } = await aDraft()
  await reword(
    editor,
    await anEdit(ref, { statement: 'The woman in house number nine.', because: 'She said so.' }),
  )
  await reword(editor, await anEdit(ref, { statement: 'Somebody should do it.' }))
  await expunge(lead, { receipt: crypto.randomUUID(), noun: 'recommendation', key: id })
  const kept = JSON.stringify(await db().wording.findMany({ where: { key: id } }))
  expect(kept).not.toContain('number nine')
  expect(kept).not.toContain('She said so')
})

test('an unknown theme or demand, and a place that another one has, are refused', async () => {
  const one = await aDraft()
  const other = await addRecommendation({ documentId: one.documentId })
  const wrong: [Partial<RewordInput>, string][] = [
    [{ themes: ['nope'] }, 'UNKNOWN_CHOICE'],
    [{ demands: ['nope'] }, 'UNKNOWN_CHOICE'],
    [{ position: other.position }, 'TAKEN'],
  ]
  for (const [typed, code] of wrong)
    expect(await codesOf(reword(editor, await anEdit(one.ref, typed)))).toEqual([code])
  expect((await rowOf(one.ref)).version).toBe(1)
})

test('the versions are read newest first, by staff alone', async () => {
  const { ref } = await aDraft()
  await reword(editor, await anEdit(ref, { title: 'Second' }))
  await reword(lead, await anEdit(ref, { title: 'Third', because: 'Shorter.' }))
  const { versions } = await wordedRecommendation(actor('viewer'), ref)
  expect(versions).toMatchObject([
    { by: lead.name, because: 'Shorter.', changes: [{ from: 'Second', to: 'Third' }] },
    { by: editor.name, because: null, changes: [{ from: 'Fund shelters', to: 'Second' }] },
  ])
  await expect(wordedRecommendation(THE_PUBLIC, ref)).rejects.toThrow(NotFound)
})

test.each([
  ['a viewer', actor('viewer')],
  ['a verifier', actor('verifier')],
  ['an admin', actor('admin')],
  ['a job', A_JOB],
  ['the public', THE_PUBLIC],
])('%s words nothing', async (_who, someone) => {
  const { ref } = await aDraft()
  const input = await anEdit(ref, { title: 'Mine' })
  await expect(reword(someone, input)).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => reword(someone, input))).toBe(0)
})

test('a form with an unknown field, without its version or what it was opened with, is no input', async () => {
  const { ref } = await aDraft()
  const { was, excerpt: _e, priorityReason: _p, caution: _c, because: _b, ...rest } = await anEdit(ref, {})
  const whole = { ...rest, was: JSON.stringify(was) }
  expect(rewordInput.safeParse(whole).success).toBe(true)
  for (const wrong of [
    { isDraft: false },
    { version: 0 },
    { was: undefined },
    { position: 1.5 },
    { priority: 'HIGH' },
  ])
    expect(rewordInput.safeParse({ ...whole, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
})
