import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, A_JOB, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addEvidence } from '@/lib/testing/factories'
import { approveAs, claim } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { refusal } from '@/lib/testing/sql'
import type { EvidenceInput } from '../schema'
import { bearOn } from './bear'
import { replaceEvidence } from './replace'
import { withdrawEvidence } from './withdraw'

let editor: PersonActor
let askId: string
let id: string
beforeEach(async () => {
  editor = await addPerson('editor')
  askId = (await addAsk()).id
  id = (await addEvidence({ authorId: editor.id, askId })).id
})

const receipt = () => randomUUID()
const replace = (evidence: Partial<EvidenceInput> = {}, someone: Actor = editor, evidenceId = id) =>
  replaceEvidence(someone, {
    ...{ evidenceId, receipt: receipt(), because: 'The wrong day', dropsFile: false },
    evidence: { ...aLink(), ...evidence },
  })
const withdraw = (someone: Actor = editor, evidenceId = id) =>
  withdrawEvidence(someone, { evidenceId, receipt: receipt(), reason: 'It is a forgery' })
const bear = (otherId: string, someone: Actor = editor, evidenceId = id) =>
  bearOn(someone, { evidenceId, receipt: receipt(), askId: otherId, polarity: 'CONTRADICTS' })
const standing = () => db().ask.findUniqueOrThrow({ where: { id: askId } })
const newest = () => db().evidence.findFirstOrThrow({ orderBy: { recordedAt: 'desc' } })
const STRANGERS = [actor('viewer'), actor('auditor'), actor('admin'), THE_PUBLIC, A_JOB]

test('replaced, it stays, and what takes its place bears on the same requests in the same way', async () => {
  const other = await addAsk()
  await bear(other.id)
  const made: string[] = []
  expect(await ledgerEntriesOf(async () => made.push(await replace({ happenedOn: day(-9) })))).toBe(1)
  const after = await db().evidence.findUniqueOrThrow({
    where: { id: made[0] ?? '' },
    include: { asks: { orderBy: { polarity: 'asc' } } },
  })
  expect(after).toMatchObject({
    replacesId: id,
    replacedBecause: 'The wrong day',
    asks: [
      { askId, polarity: 'SUPPORTS' },
      { askId: other.id, polarity: 'CONTRADICTS' },
    ],
  })
  expect(await db().evidence.findUnique({ where: { id } })).not.toBeNull()
})

test('verifiers and leads replace and withdraw too; nobody else does, and they leave nothing', async () => {
  for (const someone of STRANGERS)
    for (const work of [() => replace({}, someone), () => withdraw(someone), () => bear(askId, someone)]) {
      await expect(work()).rejects.toThrow(Forbidden)
      expect(await ledgerEntriesOf(work)).toBe(0)
    }
  const next = await replace({}, await addPerson('verifier'))
  expect(await ledgerEntriesOf(async () => withdraw(await addPerson('lead'), next))).toBe(1)
})

test('what was replaced or withdrawn is neither again', async () => {
  const next = await replace()
  await expect(replace()).rejects.toThrow(Conflict)
  await expect(withdraw()).rejects.toThrow(Conflict)
  await withdraw(editor, next)
  for (const work of [
    () => replace({}, editor, next),
    () => withdraw(editor, next),
    () => bear(askId, editor, next),
  ]) {
    expect(await codesOf(work())).toEqual(['EVIDENCE_WITHDRAWN'])
    expect(await ledgerEntriesOf(work)).toBe(0)
  }
  await expect(withdraw(editor, randomUUID())).rejects.toThrow(NotFound)
})

test('a second arrival of the same form does nothing', async () => {
  const input = { evidenceId: id, receipt: receipt(), because: 'Twice', dropsFile: false, evidence: aLink() }
  const first = await replaceEvidence(editor, input)
  expect(await replaceEvidence(editor, input)).toBe(first)
  const reason = { evidenceId: first, receipt: receipt(), reason: 'Twice' }
  await withdrawEvidence(editor, reason)
  expect(await ledgerEntriesOf(() => withdrawEvidence(editor, reason))).toBe(0)
})

test('a claim keeps its status when its proof is withdrawn, and is disputed in the same write', async () => {
  await approveAs(await addPerson('verifier'), await claim(editor, askId))
  const proof = (await newest()).id
  expect(await ledgerEntriesOf(() => withdraw(editor, proof))).toBe(1)
  expect(await standing()).toMatchObject({ implementation: 'IMPLEMENTED', verification: 'DISPUTED' })
  const entry = await db().statusEntry.findFirstOrThrow({ where: { askId, verb: 'dispute' } })
  // Nobody's words: it follows from the withdrawal.
  expect(entry.said).toEqual({ unmet: expect.stringContaining('No longer proven.') })
})

test('a replacement that is the same page under another title and day leaves a claim as it is; a weaker one, or another page, disputes it', async () => {
  const verifier = await addPerson('verifier')
  await approveAs(verifier, await claim(editor, askId))
  const { id: proof, url } = await newest()
  const page = { url: url ?? '', happenedOn: day(-45) }
  const renamed = await replace({ ...page, title: 'The act' }, editor, proof)
  expect(await standing()).toMatchObject({ implementation: 'IMPLEMENTED', verification: 'VERIFIED' })
  await replace({ ...page, tier: 3 }, editor, renamed)
  expect(await standing()).toMatchObject({ implementation: 'IMPLEMENTED', verification: 'DISPUTED' })
  askId = (await addAsk()).id
  await approveAs(verifier, await claim(editor, askId))
  // As strong, and nobody but whoever put it there has seen it.
  await replace({ happenedOn: day(-45) }, editor, (await newest()).id)
  expect(await standing()).toMatchObject({ implementation: 'IMPLEMENTED', verification: 'DISPUTED' })
})

test('evidence that no claim rests on is withdrawn without a dispute, and the public’s page is made anew', async () => {
  await approveAs(await addPerson('verifier'), await claim(editor, askId))
  await db().outboxMessage.deleteMany()
  await withdraw()
  expect(await standing()).toMatchObject({ verification: 'VERIFIED' })
  expect(await db().outboxMessage.count()).toBe(1)
})

test('one piece serves several requests, each once', async () => {
  const other = await addAsk()
  expect(await ledgerEntriesOf(() => bear(other.id))).toBe(1)
  expect(await codesOf(bear(other.id))).toEqual(['ALREADY_SERVES'])
  await expect(bear(randomUUID())).rejects.toThrow(NotFound)
  const bearings = await db().askEvidence.findMany({
    where: { evidenceId: id },
    orderBy: { polarity: 'asc' },
  })
  expect(bearings.map(({ polarity }) => polarity)).toEqual(['SUPPORTS', 'CONTRADICTS'])
})

test('withdrawn, a piece disputes every claim that it served', async () => {
  await approveAs(await addPerson('verifier'), await claim(editor, askId))
  const proof = await newest()
  const other = await addAsk()
  await bearOn(editor, {
    ...{ evidenceId: proof.id, receipt: receipt(), askId: other.id },
    polarity: 'SUPPORTS',
  })
  const [criterion] = other.criteria
  await db().criterionAssessment.create({
    data: {
      ...{ criterionId: criterion?.id ?? '', assessment: 'MET', evidenceIds: [proof.id] },
      ...{ authorId: editor.id, recordedAt: new Date() },
    },
  })
  await approveAs(await addPerson('verifier'), await claim(editor, other.id))
  await withdraw(editor, proof.id)
  expect(await standing()).toMatchObject({ verification: 'DISPUTED' })
})

test('a link that identifies a survivor stays marked, in its own place and wherever it is given again', async () => {
  const url = 'https://news.example.org/her-name'
  const marked = await replace({ url, identifiesSurvivor: true })
  expect(await db().evidence.findUnique({ where: { id: marked } })).toMatchObject({ visibility: 'SEALED' })
  expect(await codesOf(replace({ url }, editor, marked))).toEqual(['SURVIVOR_KNOWN'])
  const again = (await addEvidence({ authorId: editor.id, askId })).id
  expect(await codesOf(replace({ url }, editor, again))).toEqual(['SURVIVOR_KNOWN'])
  expect(await codesOf(replace({ url, identifiesSurvivor: true }, editor, again))).toEqual([])
})

test('the database keeps a file marked, and gives none of it away by another version', async () => {
  const sha256 = 'e'.repeat(64)
  await db().storedFile.create({ data: { sha256, byteSize: 1, mediaType: 'application/pdf' } })
  const file = { fileSha256: sha256, fileName: 'her.pdf', url: null, visibility: 'SEALED' as const }
  const before = await addEvidence({ authorId: editor.id, ...file })
  const marked = { ...file, identifiesSurvivor: true, replacesId: before.id, replacedBecause: 'Her name' }
  await addEvidence({ authorId: editor.id, ...marked })
  await expect(addEvidence({ authorId: editor.id, ...file })).rejects.toThrow(/identifies a survivor/)
  const copy = `insert into heed."PublicCopy" ("evidenceId", sha256, "authorId", "recordedAt") values ($1, $2, $3, now())`
  expect(await refusal('app', copy, [before.id, sha256, editor.id])).toMatch(/identifies a survivor/)
})
