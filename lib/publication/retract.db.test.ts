import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { demand } from '@/lib/progress/queries/demands'
import { headlineNumbers } from '@/lib/progress/queries/overview'
import { countRecommendations, recommendation, retraction } from '@/lib/progress/queries/recommendations'
import { snapshot } from '@/lib/progress/snapshot'
import { actor, A_JOB, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { publicationQueue } from './queue'
import { publishAgain, publishDraft, retract } from './retract'
import { retractable, retractedPages } from './retracted'

let lead: PersonActor
beforeAll(async () => {
  lead = await addPerson('lead')
})

const receipt = () => ({ receipt: randomUUID() })
const reason = 'It was no recommendation.'

async function published() {
  const { id, ref } = await addRecommendation()
  await addAsk({ recommendationId: id })
  const slug = `demand-${ref.toLowerCase()}`
  await db().demand.create({
    data: { slug, title: 'Again', statement: 'Asked twice.', recommendations: { connect: { id } } },
  })
  await db().outboxMessage.create({ data: { topic: 'release', key: `demand/${slug}`, dueAt: new Date(0) } })
  await releaseNow(ref)
  return { ref, slug }
}

const read = (ref: string, slug: string) =>
  snapshot(async (tx) => ({
    page: await recommendation(tx, ref),
    gone: await retraction(tx, ref),
    total: (await countRecommendations(tx, {})).total,
    headline: (await headlineNumbers(tx)).total,
    demanded: (await demand(tx, slug))?.recommendations,
  }))

test('a retracted page says why, and no list, no headline and no demand counts it', async () => {
  const { ref, slug } = await published()
  const before = await read(ref, slug)
  expect(before).toMatchObject({ page: { ref }, gone: null, demanded: [ref] })
  expect(await ledgerEntriesOf(() => retract(lead, { ref, reason, hasLooked: false, ...receipt() }))).toBe(1)
  await releaseNow()
  const after = await read(ref, slug)
  expect(after).toMatchObject({ page: null, gone: { ref, reason, retractedOn: day() }, demanded: [] })
  expect([after.total, after.headline]).toEqual([before.total - 1, before.headline - 1])
  // Nothing is due any more.
  expect(await releaseNow(ref)).toBe(0)
})

test('it can be published again, as it was', async () => {
  const { ref, slug } = await published()
  const before = await publicBody(ref)
  await retract(lead, { ref, reason, hasLooked: false, ...receipt() })
  await releaseNow()
  await publishAgain(lead, { ref, ...receipt() })
  await releaseNow()
  expect(await publicBody(ref)).toEqual(before)
  expect(await read(ref, slug)).toMatchObject({ gone: null, demanded: [ref] })
  expect(await codesOf(publishAgain(lead, { ref, ...receipt() }))).toEqual(['FAILED'])
})

test('a whole whose part was retracted says so with the reason, and no longer counts it', async () => {
  const whole = await addRecommendation()
  const parts = [0, 1].map(() => addRecommendation({ parentId: whole.id, documentId: whole.documentId }))
  for (const part of await Promise.all(parts)) await addAsk({ recommendationId: part.id })
  const [gone] = await Promise.all(parts)
  await releaseNow(whole.ref)
  await retract(lead, { ref: gone?.ref ?? '', reason, hasLooked: false, ...receipt() })
  await releaseNow()
  const retractedParts = [{ ref: gone?.ref, reason, retractedOn: day() }]
  expect(await publicBody(whole.ref)).toMatchObject({
    ...{ parts: [{}], status: { leaves: 1, retractedParts: 1 }, retractedParts },
  })
  await publishAgain(lead, { ref: gone?.ref ?? '', ...receipt() })
  await releaseNow()
  expect(await publicBody(whole.ref)).toMatchObject({
    ...{ parts: [{}, {}], status: { leaves: 2, retractedParts: 0 }, retractedParts: [] },
  })
})

test('a part that was retracted before the public ever read it leaves no trace in its whole', async () => {
  const whole = await addRecommendation()
  const part = await addRecommendation({ parentId: whole.id, documentId: whole.documentId })
  await addAsk({ recommendationId: part.id })
  await retract(lead, { ref: part.ref, reason, hasLooked: false, ...receipt() })
  await releaseNow(whole.ref)
  expect(await publicBody(whole.ref)).toMatchObject({ parts: [], retractedParts: [] })
})

test('a reason that the check marks is public only with the word that somebody has looked', async () => {
  const { ref } = await published()
  const marked = { ref, reason: 'Maria Lopez asked for it.', ...receipt() }
  expect(await ledgerEntriesOf(() => retract(lead, { ...marked, hasLooked: false }))).toBe(0)
  expect(await codesOf(retract(lead, { ...marked, hasLooked: false }))).toEqual(['MISSING'])
  await retract(lead, { ...marked, hasLooked: true })
  const page = (await retractedPages(lead)).find((one) => one.ref === ref)
  expect(page?.retraction).toEqual({ on: day(), by: lead.name, because: marked.reason })
  await expect(retractable(lead, ref)).rejects.toThrow(NotFound)
})

test('what retracting would take from the public is said beforehand, to a lead alone', async () => {
  const { ref } = await published()
  expect(await retractable(lead, ref)).toMatchObject({ ref, reads: { entries: 0, evidence: 0 }, parts: [] })
  await expect(retractable(actor('editor'), ref)).rejects.toThrow(NotFound)
  expect(await retractedPages(actor('editor'))).toEqual([])
})

test('of two leads who retract at once one wins, and a release made meanwhile changes nothing of it', async () => {
  const { ref } = await published()
  const other = await addPerson('lead')
  const retracting = [lead, other].map((who) => retract(who, { ref, reason, hasLooked: false, ...receipt() }))
  const [done] = await Promise.all([Promise.allSettled(retracting), releaseNow(ref)])
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await releaseNow()
  expect(await publicBody(ref)).toBeNull()
})

test('a draft that was changed since it was read is a conflict, and stays inside', async () => {
  const { ref } = await addRecommendation({ isDraft: true })
  await db().recommendation.update({ where: { ref }, data: { version: 2, statement: 'Ask another thing.' } })
  const late = () => publishDraft(lead, { ref, version: 1, hasLooked: true, ...receipt() })
  expect(await ledgerEntriesOf(late)).toBe(0)
  await expect(late()).rejects.toThrow(Conflict)
})

test('a draft waits in the queue with its words and those of a document that is new to the public, and gets a page', async () => {
  const { id, ref } = await addRecommendation({ isDraft: true, statement: 'Ask Maria Lopez.' })
  await addAsk({ recommendationId: id })
  const { drafts } = await publicationQueue(lead)
  expect(drafts.find((one) => one.ref === ref)?.texts.map(({ field }) => field)).toEqual([
    'title',
    'statement',
    'document',
    'rights',
  ])
  expect(await codesOf(publishDraft(lead, { ref, version: 1, hasLooked: false, ...receipt() }))).toEqual([
    'MISSING',
  ])
  await publishDraft(lead, { ref, version: 1, hasLooked: true, ...receipt() })
  await releaseNow()
  expect(await publicBody(ref)).toMatchObject({ ref })
  expect(await codesOf(publishDraft(lead, { ref, version: 1, hasLooked: true, ...receipt() }))).toEqual([
    'FAILED',
  ])
})

test('a retracted page that never was public leaves no trace', async () => {
  const { ref } = await addRecommendation()
  await retract(lead, { ref, reason, hasLooked: false, ...receipt() })
  expect(await releaseNow()).toBe(0)
  await expect(retract(lead, { ref: 'NONE-1', reason, hasLooked: false, ...receipt() })).rejects.toThrow(
    NotFound,
  )
})

test.each([
  ['an editor', actor('editor')],
  ['a verifier', actor('verifier')],
  ['an admin', actor('admin')],
  ['an auditor', actor('auditor')],
  ['a job', A_JOB],
  ['the public', THE_PUBLIC],
])('%s neither publishes nor retracts', async (_who, someone) => {
  const { ref } = await addRecommendation({ isDraft: true })
  for (const attempt of [
    () => retract(someone, { ref, reason, hasLooked: false, ...receipt() }),
    () => publishAgain(someone, { ref, ...receipt() }),
    () => publishDraft(someone, { ref, version: 1, hasLooked: true, ...receipt() }),
  ]) {
    expect(await ledgerEntriesOf(attempt)).toBe(0)
    await expect(attempt()).rejects.toThrow(Forbidden)
  }
})
