import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { sha256 } from '@/lib/core/canonical'
import { db } from '@/lib/core/db'
import { approveAs, claim, pendingOn } from '@/lib/testing/proposed'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addEvidence, addRecommendation } from '@/lib/testing/factories'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { day, record } from '@/lib/testing/recorded'
import { publishedRecommendation } from '@/lib/progress/schema'

let editor: PersonActor
let verifier: PersonActor

beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
})

async function implemented() {
  const { id: recommendationId, ref } = await addRecommendation()
  const { id } = await addAsk({ recommendationId })
  await approveAs(verifier, await claim(editor, id))
  await releaseNow(ref)
  return { ref, id }
}

const askOf = async (ref: string) => (await publicBody(ref))?.asks[0]
/** As if a lead had cleared it. */
const cleared = (noun: 'ENTRY' | 'EVIDENCE', key: string, field: string, text: string) =>
  db().clearance.create({
    data: {
      ...{ noun, key, field, textSha256: sha256(text), isPublic: true },
      ...{ authorId: verifier.id, recordedAt: new Date() },
    },
  })

test('what counts as done is public with its assessment and the evidence for it', async () => {
  const { ref } = await implemented()
  const ask = await askOf(ref)
  expect(ask?.criteria).toMatchObject([
    {
      text: 'What it asks has been done',
      kind: 'COMPLETION',
      isRequired: true,
      assessment: 'MET',
      evidence: [ask?.evidence[0]?.id],
    },
  ])
})

test('that more is met is public once two people have decided it; that less is, at once', async () => {
  const { id: recommendationId, ref } = await addRecommendation()
  const { id } = await addAsk({ recommendationId })
  const [criterion] = await db().criterion.findMany({ where: { askId: id } })
  const assess = async (assessment: 'MET' | 'NOT_MET') => {
    const said = { criterionId: criterion?.id ?? '', evidenceIds: [], authorId: editor.id }
    await db().criterionAssessment.create({ data: { ...said, assessment, recordedAt: new Date() } })
    await releaseNow(ref)
    return (await askOf(ref))?.criteria[0]?.assessment
  }
  expect(await assess('MET')).toBe('NOT_ASSESSED')
  expect(await assess('NOT_MET')).toBe('NOT_MET')
  await approveAs(verifier, await claim(editor, id))
  await releaseNow(ref)
  expect((await askOf(ref))?.criteria[0]?.assessment).toBe('MET')
  expect(await assess('NOT_MET')).toBe('NOT_MET')
  expect(await assess('MET')).toBe('NOT_MET')
})

test('a correction stays beside what it corrects, and its sentence waits for a lead', async () => {
  const { ref, id } = await implemented()
  const wrong = (await askOf(ref))?.entries[0]
  const publicSentence = 'We had the wrong year.'
  await record(editor, id, {
    ...{ verb: 'correct', entryId: wrong?.id, wrong: 'The year', publicSentence },
    replacement: null,
  })
  await approveAs(verifier, await pendingOn(id))
  await releaseNow(ref)
  const entries = (await askOf(ref))?.entries
  expect(entries).toHaveLength(2)
  const mend = entries?.find(({ verb }) => verb === 'correct')
  expect(mend).toMatchObject({ replaces: wrong?.id, isAnnulment: true, said: {} })
  await cleared('ENTRY', mend?.id ?? '', 'publicSentence', publicSentence)
  await releaseNow(ref)
  const after = (await askOf(ref))?.entries.find(({ verb }) => verb === 'correct')
  expect(after?.said).toEqual({ publicSentence })
  expect(JSON.stringify(await publicBody(ref))).not.toContain('The year')
})

test('what was corrected before anybody could read it is never public', async () => {
  const { id: recommendationId, ref } = await addRecommendation()
  const { id } = await addAsk({ recommendationId })
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 10 } })
  await record(editor, id, { verb: 'recordNoAction', effectiveOn: day(-9), searched: 'Here' })
  const wrong = await db().statusEntry.findFirstOrThrow({ where: { askId: id } })
  await record(editor, id, {
    ...{ verb: 'correct', entryId: wrong.id, wrong: 'Wrong day', publicSentence: 'Another day.' },
    replacement: { verb: 'recordNoAction', effectiveOn: day(-8), searched: 'Here' },
  })
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
  await releaseNow(ref)
  const entries = (await askOf(ref))?.entries
  expect(entries).toMatchObject([{ verb: 'correct', effectiveOn: day(-8), replaces: null }])
  expect(JSON.stringify(await publicBody(ref))).not.toContain(wrong.id)
})

test('withdrawn evidence is shown as withdrawn, without what it was', async () => {
  const { ref } = await implemented()
  const [before] = (await askOf(ref))?.evidence ?? []
  await db().evidenceWithdrawal.create({
    data: {
      ...{ evidenceId: before?.id ?? '', reason: 'A forgery', authorId: editor.id },
      recordedAt: new Date(),
    },
  })
  await releaseNow(ref)
  const [after] = (await askOf(ref))?.evidence ?? []
  expect(after).toMatchObject({
    id: before?.id,
    url: null,
    archiveUrl: null,
    title: null,
    withdrawnOn: day(),
  })
  expect(JSON.stringify(await publicBody(ref))).not.toContain('forgery')
})

test('of evidence that was replaced the newest version is shown, and nothing once that is not public', async () => {
  const { ref, id: askId } = await implemented()
  const [first] = (await askOf(ref))?.evidence ?? []
  const next = { askId, authorId: editor.id, replacedBecause: 'A better copy' }
  const second = await addEvidence({ ...next, replacesId: first?.id ?? '' })
  await releaseNow(ref)
  const ask = await askOf(ref)
  expect(ask?.evidence.map(({ id }) => id)).toEqual([second.id])
  expect(ask?.entries[0]?.evidence).toEqual([second.id])
  await addEvidence({ ...next, replacesId: second.id, visibility: 'SEALED' })
  await releaseNow(ref)
  expect(await askOf(ref)).toMatchObject({
    evidence: [],
    entries: [{ evidence: [] }],
    criteria: [{ evidence: [] }],
  })
})

test('of a file the public is given the copy that a lead has cleared', async () => {
  const { ref } = await implemented()
  const id = (await askOf(ref))?.evidence[0]?.id ?? ''
  const copy = sha256(randomUUID())
  await db().storedFile.create({ data: { sha256: copy, byteSize: 7, mediaType: 'image/png' } })
  await db().publicCopy.create({
    data: { evidenceId: id, sha256: copy, authorId: editor.id, recordedAt: new Date() },
  })
  await releaseNow(ref)
  expect((await askOf(ref))?.evidence).toMatchObject([{ file: null }])
  await cleared('EVIDENCE', id, 'file', copy)
  await releaseNow(ref)
  const file = { sha256: copy, byteSize: 7, mediaType: 'image/png' }
  expect((await askOf(ref))?.evidence).toMatchObject([{ file }])
})

test('a successor is named by the reference that the public knows, and a draft not at all', async () => {
  const lead = await addPerson('lead')
  const other = await addRecommendation()
  const { id: recommendationId, ref } = await addRecommendation()
  const { id } = await addAsk({ recommendationId })
  await record(editor, id, {
    ...{ verb: 'supersede', effectiveOn: day(-3) },
    successor: { kind: 'RECOMMENDATION', id: other.id },
  })
  await approveAs(lead, await pendingOn(id))
  await releaseNow(ref)
  const successor = async () => (await askOf(ref))?.entries[0]?.successor
  expect(await successor()).toEqual({ kind: 'RECOMMENDATION', ref: other.ref })
  await db().recommendation.update({ where: { id: other.id }, data: { isDraft: true } })
  await releaseNow(ref)
  expect(await successor()).toEqual({ kind: 'RECOMMENDATION', ref: null })
})

test('a dispute is public at once, its reason is not', async () => {
  const { ref, id } = await implemented()
  await record(editor, id, { verb: 'dispute', effectiveOn: day(), reason: 'A source told us.' })
  await releaseNow(ref)
  expect(await askOf(ref)).toMatchObject({ verification: 'DISPUTED', implementation: 'IMPLEMENTED' })
  expect(JSON.stringify(await publicBody(ref))).not.toContain('A source told us')
})

test('a record of an earlier release, without what was added since, is still read', async () => {
  const { ref } = await implemented()
  const body = await publicBody(ref)
  const bare = body && {
    ...body,
    asks: body.asks.map(({ criteria: _, ...ask }) => ({
      ...ask,
      entries: ask.entries.map(({ said: _s, lapse: _l, ending: _e, successor: _u, ...entry }) => entry),
      evidence: ask.evidence.map(({ title: _t, file: _f, withdrawnOn: _w, ...one }) => one),
    })),
  }
  const read = publishedRecommendation.parse(bare)
  expect(read.asks[0]).toMatchObject({ criteria: [], entries: [{ said: {} }], evidence: [{ file: null }] })
})
