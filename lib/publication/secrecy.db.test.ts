import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { assign } from '@/lib/assignments/commands'
import { comment } from '@/lib/comments/commands'
import { takeStep } from '@/lib/contacts/commands/correct'
import { recordContact } from '@/lib/contacts/commands/record'
import { canonical, toJson } from '@/lib/core/canonical'
import { db } from '@/lib/core/db'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { archive } from '@/lib/recommendations/commands/archive'
import { reword } from '@/lib/recommendations/commands/reword'
import { A_JOB, addPerson } from '@/lib/testing/actors'
import { aCall } from '@/lib/testing/contacts'
import { addAddressee, addAsk, addDocument, addRecommendation } from '@/lib/testing/factories'
import { aLink, day, record } from '@/lib/testing/recorded'
import { anEdit } from '@/lib/testing/words'
import { releaseDue } from './commands'

const SECRET = 'xyzzy-never-public'
let lead: PersonActor
let world: Awaited<ReturnType<typeof buildWorld>>

beforeAll(async () => {
  lead = await addPerson('lead')
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
  world = await buildWorld()
  await releaseAll()
})

/** A compound recommendation with a part, a demand, and a history that is public. */
async function buildWorld() {
  const whole = await addRecommendation()
  const part = await addRecommendation({ parentId: whole.id, documentId: whole.documentId })
  const ask = await addAsk({ recommendationId: part.id })
  const demand = await db().demand.create({
    data: {
      slug: 'shelter',
      title: 'Shelter',
      statement: 'Shelter for all.',
      recommendations: { connect: [{ id: whole.id }] },
    },
  })
  await record(lead, ask.id, { verb: 'recordProgress', effectiveOn: day(-20) }, { evidence: aLink() })
  const authored = { authorId: lead.id, recordedAt: new Date() }
  const criterionId = ask.criteria[0]?.id ?? ''
  await db().criterionAssessment.create({
    data: { criterionId, assessment: 'TOO_EARLY', evidenceIds: [], ...authored },
  })
  return { whole, part, ask, demand }
}

/** Everything is offered for release again; resolves with how many records changed. */
async function releaseAll(): Promise<number> {
  const { whole, part } = world
  const [documents, demands] = [await db().document.findMany(), await db().demand.findMany()]
  const keys = [
    'organisation',
    `recommendation/${whole.ref}`,
    `recommendation/${part.ref}`,
    ...documents.map(({ slug }) => `document/${slug}`),
    ...demands.map(({ slug }) => `demand/${slug}`),
  ]
  await db().outboxMessage.createMany({
    data: keys.map((key) => ({ topic: 'release', key, dueAt: new Date(0) })),
  })
  return releaseDue(A_JOB)
}

async function published(): Promise<string> {
  const rows = await db().currentRecord.findMany({ orderBy: [{ kind: 'asc' }, { key: 'asc' }] })
  return rows.map(({ kind, key, body }) => `${kind}/${key} ${canonical(toJson(body))}`).join('\n')
}

const SECRETS: [string, () => Promise<unknown>][] = [
  ['a staff note', () => comment(lead, { ref: world.part.ref, receipt: randomUUID(), body: SECRET })],
  [
    'a note that names a colleague',
    async () => {
      const { id } = await addPerson('editor')
      await comment(lead, { ref: world.part.ref, receipt: randomUUID(), body: `${SECRET} @${id}` })
      expect(await db().commentMention.count({ where: { personId: id } })).toBe(1)
    },
  ],
  [
    'a call, what was promised in it and its proof',
    async () => {
      const said = { whom: SECRET, said: SECRET, promised: SECRET, nextStep: SECRET }
      const call = await aCall(lead, world.ask.id, { ...said, url: `https://example.org/${SECRET}` })
      await recordContact(lead, call)
      const contact = await db().contact.findFirstOrThrow({ where: { whom: SECRET } })
      await takeStep(lead, { contactId: contact.id, receipt: randomUUID() })
    },
  ],
  [
    'an owner and the handover note',
    () =>
      assign(lead, {
        ref: world.part.ref,
        receipt: randomUUID(),
        version: 1,
        owner: lead.id,
        effectiveOn: day(),
        note: SECRET,
      }),
  ],
  [
    'a draft, on its own and as a part of what is public, in a demand that is public',
    async () => {
      const about = { title: SECRET, isDraft: true, documentId: world.whole.documentId }
      const draft = await addRecommendation({
        ...about,
        parentId: world.whole.id,
        demands: { connect: { id: world.demand.id } },
      })
      await addAsk({ recommendationId: draft.id, addresseeId: (await addAddressee({ name: SECRET })).id })
      await addRecommendation(about)
    },
  ],
  [
    'a document that has drafts only, a demand that only they ask, and what was changed in them',
    async () => {
      const { id } = await addDocument({ title: SECRET, note: SECRET })
      const draft = await addRecommendation({ title: SECRET, isDraft: true, documentId: id })
      const asked = { connect: { id: draft.id } }
      await db().demand.create({
        data: { slug: SECRET, title: SECRET, statement: SECRET, recommendations: asked },
      })
      await reword(lead, await anEdit(draft.ref, { statement: 'Another.', because: SECRET }))
      await archive(lead, { ref: draft.ref, because: SECRET, receipt: randomUUID() })
    },
  ],
  ['sealed evidence', () => attach({ visibility: 'SEALED' })],
  ['evidence for staff', () => attach({ visibility: 'STAFF' })],
  ['public evidence that no public entry cites', () => attach({ visibility: 'PUBLIC' })],
  [
    'a proposal that waits for a second person',
    async () => {
      const request = { verb: 'closeNotImplemented', effectiveOn: day(-1), ending: 'REFUSED' } as const
      await record(lead, world.ask.id, { ...request, reason: SECRET, risk: SECRET })
    },
  ],
  [
    'the note of an assessment, and a word of a lead to keep it inside',
    async () => {
      const [criterion] = world.ask.criteria
      const authored = { authorId: lead.id, recordedAt: new Date() }
      const key = criterion?.id ?? ''
      await db().criterionAssessment.create({
        data: { criterionId: key, assessment: 'TOO_EARLY', note: SECRET, evidenceIds: [], ...authored },
      })
      await db().clearance.create({
        data: {
          noun: 'CRITERION',
          key,
          field: 'text',
          textSha256: '',
          isPublic: false,
          reason: SECRET,
          ...authored,
        },
      })
    },
  ],
  [
    'an entry that is not due yet, and one that was taken back',
    async () => {
      const { ask } = world
      await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 10 } })
      const sentence = SECRET
      await record(lead, ask.id, { verb: 'recordDevelopment', effectiveOn: day(-3), sentence })
      const entry = await db().statusEntry.findFirstOrThrow({ orderBy: { recordedAt: 'desc' } })
      await record(lead, ask.id, { verb: 'takeBack', entryId: entry.id, reason: SECRET })
      await record(
        lead,
        ask.id,
        { verb: 'recordLapse', effectiveOn: day(-2), lapse: 'WITHDRAWN', sentence },
        { evidence: aLink() },
      )
    },
  ],
]

const attach = (given: Parameters<typeof aLink>[0]) =>
  attachEvidence(lead, {
    askId: world.ask.id,
    receipt: randomUUID(),
    evidence: aLink({ ...given, title: SECRET, url: `https://example.org/${SECRET}` }),
  })

test.each(SECRETS)('%s changes no byte of any public record', async (_what, add) => {
  const before = await published()
  const releases = await db().release.count()
  await add()
  expect(await releaseAll()).toBe(0)
  expect(await db().release.count()).toBe(releases)
  expect(await published()).toBe(before)
})

test('sealed evidence, a title and the sentence do not leave with the entry that has them', async () => {
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
  const sealed = await db().evidence.findFirstOrThrow({ where: { visibility: 'SEALED' } })
  const said = { sentence: SECRET, searched: SECRET, words: SECRET, evidenceIds: [sealed.id] }
  await record(
    lead,
    world.ask.id,
    { verb: 'recordDevelopment', effectiveOn: day(), ...said },
    { evidence: aLink({ title: SECRET }) },
  )
  expect(await releaseAll()).toBeGreaterThan(0)
  const now = await published()
  expect(now).toContain('recordDevelopment')
  expect(now).not.toContain(SECRET)
  expect(now).not.toContain(sealed.id)
  expect(now).not.toContain(lead.id)
  expect(now).not.toContain(lead.name)
})

test('the public log of releases has no trace of it either', async () => {
  const all = await db().record.findMany()
  expect(all.length).toBeGreaterThan(3)
  expect(JSON.stringify(all)).not.toContain(SECRET)
})

test('a part that is public does not name its whole while that is a draft', async () => {
  const { documentId } = world.whole
  const whole = await addRecommendation({ title: SECRET, isDraft: true, documentId })
  const part = await addRecommendation({ parentId: whole.id, documentId })
  const key = `recommendation/${part.ref}`
  await db().outboxMessage.create({ data: { topic: 'release', key, dueAt: new Date(0) } })
  await releaseDue(A_JOB)
  const record = await db().currentRecord.findFirstOrThrow({ where: { key: part.ref } })
  expect(record.body).toMatchObject({ ref: part.ref, parent: null })
  expect(await published()).not.toContain(SECRET)
})
