import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { openAsks } from '@/lib/asks/queries/open'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { actor, A_JOB, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { clear } from './clear'
import { expunge } from './expunge'
import { publicationQueue } from './queue'
import { retract } from './retract'
import type { ClearInput, QueueFilter } from './schema'
import type { Waiting } from './queue'
import { wordsInside } from './wordsInside'

const SENTENCE = 'The committee passed the bill.'
let lead: PersonActor
let editor: PersonActor

beforeAll(async () => {
  lead = await addPerson('lead')
  editor = await addPerson('editor')
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
})

/** Progress that was recorded with a sentence and a title, and released. */
async function progressed(sentence = SENTENCE, title = 'The bill as introduced') {
  const { id: recommendationId, ref } = await addRecommendation()
  const { id: askId, criteria } = await addAsk({ recommendationId })
  const request = { verb: 'recordProgress', effectiveOn: day(-20), sentence } as const
  await record(editor, askId, request, { evidence: aLink({ title }) })
  await releaseNow(ref)
  return { ref, askId, criterionId: criteria[0]?.id ?? '' }
}

async function waitingOn(ref: string): Promise<Waiting[]> {
  return (await publicationQueue(lead)).waiting.find((one) => one.ref === ref)?.items ?? []
}

/** The entries of which staff are told that their words are not public. */
async function insideOf(ref: string): Promise<string[]> {
  const asks = await openAsks(lead, ref)
  const entries = asks.flatMap(({ moments }) => moments.map(({ entry }) => entry))
  expect(await wordsInside(THE_PUBLIC, entries)).toEqual(new Set())
  return [...(await wordsInside(lead, entries))]
}

type Chosen = Pick<Waiting, 'noun' | 'key' | 'field' | 'textSha256'> & { decision?: Waiting['decision'] }

const say = (items: Chosen[], given: Partial<ClearInput> = {}, who = lead) =>
  clear(who, {
    receipt: randomUUID(),
    items: items.map(({ noun, key, field, textSha256, decision }) => ({
      ...{ noun, key, field, textSha256 },
      ...(decision && { decisionId: decision.id }),
    })),
    isPublic: true,
    hasLooked: false,
    ...given,
    reason: given.reason ?? null,
  })

test('a text waits, with where it would stand, and is public once a lead has cleared it', async () => {
  const { ref } = await progressed()
  const items = await waitingOn(ref)
  expect(items.map(({ field, text, old }) => [field, text, old])).toEqual([
    ['sentence', SENTENCE, null],
    ['title', 'The bill as introduced', null],
  ])
  expect(JSON.stringify(await publicBody(ref))).not.toContain(SENTENCE)
  expect(await insideOf(ref)).toHaveLength(1)
  expect(await ledgerEntriesOf(() => say(items.slice(0, 1)))).toBe(1)
  expect(await insideOf(ref)).toEqual([])
  await releaseNow()
  const ask = (await publicBody(ref))?.asks[0]
  expect(ask?.entries[0]?.said).toEqual({ sentence: SENTENCE })
  expect(ask?.evidence[0]?.title).toBeNull()
  expect((await waitingOn(ref)).map(({ field }) => field)).toEqual(['title'])
})

test('what is kept inside needs a reason, waits no longer, and changes no public byte', async () => {
  const { ref } = await progressed()
  const items = await waitingOn(ref)
  const before = await publicBody(ref)
  expect(await codesOf(say(items, { isPublic: false }))).toEqual(['MISSING'])
  await say(items, { isPublic: false, reason: 'Names a witness.' })
  await releaseNow(ref)
  expect(await publicBody(ref)).toEqual(before)
  expect(await waitingOn(ref)).toEqual([])
})

test('a text that was changed since it was read is a conflict, and nothing is written', async () => {
  const { ref, askId, criterionId } = await progressed()
  await db().criterion.update({
    where: { id: criterionId },
    data: { text: 'Visas are issued within a year' },
  })
  const read = (await waitingOn(ref)).filter(({ field }) => field === 'text')
  expect(read.map(({ old }) => old)).toEqual(['What it asks has been done'])
  await db().criterion.update({ where: { id: criterionId }, data: { text: 'Visas for Maria Lopez' } })
  const late = () => say(read)
  expect(await ledgerEntriesOf(late)).toBe(0)
  await expect(late()).rejects.toThrow(Conflict)
  await releaseNow(ref)
  expect((await publicBody(ref))?.asks[0]?.criteria).toMatchObject([{ text: null }])
  expect(await db().clearance.count({ where: { key: criterionId } })).toBe(0)
  expect(await db().ask.count({ where: { id: askId } })).toBe(1)
})

test('what is marked becomes public only with the word that somebody has looked', async () => {
  const { ref } = await progressed('We heard Maria Lopez, +1 202 555 0143.')
  const items = (await waitingOn(ref)).filter(({ field }) => field === 'sentence')
  expect(items[0]?.marks.map(({ kind }) => kind)).toEqual(['NAME', 'NUMBER'])
  expect(await codesOf(say(items))).toEqual(['MISSING'])
  await say(items, { hasLooked: true })
  await releaseNow()
  expect((await publicBody(ref))?.asks[0]?.entries[0]?.said.sentence).toContain('Maria Lopez')
})

test('a lead may change their word: the newest on a text counts', async () => {
  const { ref } = await progressed()
  const items = await waitingOn(ref)
  await say(items)
  await releaseNow()
  const published = (await publicationQueue(lead, { ref, decided: 'public' })).waiting[0]?.items ?? []
  expect(published.map(({ decidedBy }) => decidedBy)).toEqual([lead.name, lead.name])
  await say(published, { isPublic: false, reason: 'Too much.' })
  await releaseNow()
  expect((await publicBody(ref))?.asks[0]?.entries[0]?.said).toEqual({})
})

test('where everything is held an entry waits for a lead, and what was public stays', async () => {
  const { ref, askId } = await progressed()
  await db().organisation.update({ where: { id: 1 }, data: { holdsEverything: true } })
  const sentence = 'Passed the House.'
  await record(editor, askId, { verb: 'recordDevelopment', effectiveOn: day(-5), sentence })
  await releaseNow(ref)
  expect((await publicBody(ref))?.asks[0]?.entries).toHaveLength(1)
  const held = (await waitingOn(ref)).filter(({ field }) => field === 'status')
  expect(held).toMatchObject([{ place: { standing: 'IN_PROGRESS' }, author: editor.name, old: null }])
  await say(held)
  await releaseNow()
  expect((await publicBody(ref))?.asks[0]?.entries).toHaveLength(2)
  await db().organisation.update({ where: { id: 1 }, data: { holdsEverything: false } })
})

test('the same form that arrives twice writes once', async () => {
  const { ref } = await progressed()
  const items = await waitingOn(ref)
  const receipt = randomUUID()
  await say(items, { receipt })
  expect(await ledgerEntriesOf(() => say(items, { receipt }))).toBe(0)
})

test('of two leads with the same text one decides, and the other is told what and why; nothing is overwritten', async () => {
  const { ref } = await progressed()
  const items = await waitingOn(ref)
  const other = await addPerson('lead')
  const saying = await Promise.allSettled([
    say(items, { isPublic: false, reason: 'Names a witness.' }),
    say(items, { isPublic: false, reason: 'Names a witness.' }, other),
  ])
  expect(saying.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const late = () => say(items, {}, other)
  expect(await ledgerEntriesOf(late)).toBe(0)
  await expect(late()).rejects.toMatchObject({
    problems: [
      {
        message: expect.stringMatching(
          /^“The committee passed the bill.” was kept inside by .*: Names a witness\.$/,
        ),
      },
      {},
    ],
  })
  await releaseNow(ref)
  expect(JSON.stringify(await publicBody(ref))).not.toContain(SENTENCE)
})

test('who wrote a text, and when, stands beside it; what asks for one kind or page shows no other', async () => {
  const { ref } = await progressed()
  const asked = async (filter: QueueFilter) =>
    (await publicationQueue(lead, filter)).waiting.flatMap((one) => one.items.map(({ field }) => field))
  const items = await waitingOn(ref)
  expect(items.map(({ author, writtenOn }) => [author, writtenOn])).toEqual([
    [editor.name, day()],
    [editor.name, day()],
  ])
  expect(await asked({ ref })).toEqual(['sentence', 'title'])
  expect(await asked({ ref, kind: 'evidence' })).toEqual(['title'])
  expect(await asked({ ref, kind: 'draft' })).toEqual([])
  expect(await asked({ ref, marked: 'yes' })).toEqual([])
  expect(await asked({ ref: 'NONE-1' })).toEqual([])
  const { document } = await db().recommendation.findUniqueOrThrow({
    where: { ref },
    include: { document: true },
  })
  expect(await asked({ document: document.slug })).toContain('sentence')
  await say(items, { isPublic: false, reason: 'Not yet.' })
  expect(await asked({ ref })).toEqual([])
  expect(await asked({ ref, decided: 'kept' })).toEqual(['sentence', 'title'])
})

test('what was removed for safety, taken back or retracted while it was read is not published', async () => {
  const { ref } = await progressed('Said by somebody in room 12 of that house.')
  const items = (await waitingOn(ref)).filter(({ noun }) => noun === 'ENTRY')
  await expunge(lead, { receipt: randomUUID(), noun: 'entry', key: items[0]?.key ?? '' })
  await expect(say(items)).rejects.toThrow(Conflict)
  expect(await waitingOn(ref)).toHaveLength(1)
  const other = await progressed()
  const seen = await waitingOn(other.ref)
  await retract(lead, { ref: other.ref, reason: 'A mistake.', hasLooked: false, receipt: randomUUID() })
  expect(await ledgerEntriesOf(() => say(seen))).toBe(0)
  await expect(say(seen)).rejects.toThrow(Conflict)
})

test('what is not there any more is a conflict', async () => {
  const nothing = { noun: 'ENTRY', key: randomUUID(), field: 'sentence', textSha256: '0'.repeat(64) } as const
  await expect(say([nothing])).rejects.toThrow(Conflict)
})

test.each([
  ['an editor', actor('editor')],
  ['a verifier', actor('verifier')],
  ['an admin', actor('admin')],
  ['an auditor', actor('auditor')],
  ['a viewer', actor('viewer')],
])('%s neither reads the queue nor clears anything', async (_who, someone) => {
  const { ref } = await progressed()
  const items = await waitingOn(ref)
  expect((await publicationQueue(someone)).waiting).toEqual([])
  const saying = () => say(items, {}, someone)
  expect(await ledgerEntriesOf(saying)).toBe(0)
  await expect(saying()).rejects.toThrow(Forbidden)
})

test('a job and the public clear nothing', async () => {
  const nothing = { receipt: randomUUID(), items: [], isPublic: true, reason: null, hasLooked: true }
  for (const someone of [A_JOB, THE_PUBLIC]) await expect(clear(someone, nothing)).rejects.toThrow(Forbidden)
})
