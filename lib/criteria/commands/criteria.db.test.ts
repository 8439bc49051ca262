import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, A_JOB, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addEvidence } from '@/lib/testing/factories'
import { approveAs, claim } from '@/lib/testing/proposed'
import { codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { openCriteria } from '../queries/open'
import { assessCriterionInput, type AssessCriterionInput } from '../schema'
import { addCriterion } from './add'
import { assessCriterion } from './assess'
import { changeCriterion } from './change'

let editor: PersonActor
let askId: string
/** The one that every request begins with. */
let first: string
beforeEach(async () => {
  editor = await addPerson('editor')
  const ask = await addAsk()
  askId = ask.id
  first = ask.criteria[0]?.id ?? ''
})

const WORDING = { kind: 'OUTCOME', text: 'Visas are granted', howToVerify: null, isRequired: true } as const
const add = (someone: Actor = editor, given = {}) =>
  addCriterion(someone, { askId, receipt: randomUUID(), ...WORDING, ...given })
const versionOf = async (id: string) =>
  (await db().criterion.findUniqueOrThrow({ where: { id } })).recordedAt.getTime()
const assess = async (given: Partial<AssessCriterionInput> = {}, someone: Actor = editor) =>
  assessCriterion(someone, {
    ...{ criterionId: first, receipt: randomUUID(), version: await versionOf(first) },
    ...{ assessment: 'TOO_EARLY', evidenceIds: [], note: null },
    ...given,
  })
async function change(given = {}, someone: Actor = editor) {
  const version = await versionOf(first)
  const wording = { ...WORDING, kind: 'COMPLETION' as const, ...given }
  return changeCriterion(someone, { criterionId: first, receipt: randomUUID(), version, ...wording })
}
const evidence = (given = {}) => addEvidence({ authorId: editor.id, askId, ...given })
const STRANGERS = [actor('viewer'), actor('verifier'), actor('auditor'), actor('admin'), THE_PUBLIC, A_JOB]

test('an editor adds one, last in the list, and the ledger has one line', async () => {
  expect(await ledgerEntriesOf(() => add())).toBe(1)
  const { criteria } = await openCriteria(editor, askId)
  expect(criteria.map(({ text }) => text)).toEqual(['What it asks has been done', 'Visas are granted'])
})

test('only editors and leads write criteria and assess them', async () => {
  for (const someone of STRANGERS)
    for (const work of [() => add(someone), () => change({}, someone), () => assess({}, someone)]) {
      await expect(work()).rejects.toThrow(Forbidden)
      expect(await ledgerEntriesOf(work)).toBe(0)
    }
  expect(await ledgerEntriesOf(async () => add(await addPerson('lead')))).toBe(1)
})

test('a request or a criterion that does not exist is not found', async () => {
  await expect(add(editor, { askId: randomUUID() })).rejects.toThrow(NotFound)
  await expect(assess({ criterionId: randomUUID() })).rejects.toThrow(NotFound)
})

test('until somebody has assessed it, it is changed in place', async () => {
  expect(await ledgerEntriesOf(() => change({ text: 'An act is in force' }))).toBe(1)
  const { criteria } = await openCriteria(editor, askId)
  expect(criteria).toMatchObject([{ id: first, text: 'An act is in force', earlier: [] }])
})

test('after that a new version replaces it, in its place, to be assessed anew', async () => {
  await assess()
  await add()
  expect(await ledgerEntriesOf(() => change({ text: 'An act is in force' }))).toBe(1)
  const { criteria } = await openCriteria(editor, askId)
  expect(criteria[0]).toMatchObject({
    text: 'An act is in force',
    assessments: [],
    earlier: ['What it asks has been done'],
  })
  expect(criteria).toHaveLength(2)
  await expect(assess()).rejects.toThrow(Conflict)
})

test('what says the same already leaves nothing, and what somebody else changed first is not lost', async () => {
  const was = await db().criterion.findUniqueOrThrow({ where: { id: first } })
  const same = { text: was.text, isRequired: true }
  expect(await ledgerEntriesOf(() => change(same))).toBe(0)
  await change({ text: 'An act is in force' })
  const stale = { criterionId: first, receipt: randomUUID(), version: was.recordedAt.getTime(), ...WORDING }
  await expect(changeCriterion(editor, stale)).rejects.toThrow(Conflict)
})

test('what is assessed is what was read: changed meanwhile, it is read again', async () => {
  const version = await versionOf(first)
  await change({ text: 'An act is in force' })
  await expect(assess({ version })).rejects.toThrow(Conflict)
  expect(await ledgerEntriesOf(() => assess({ version }))).toBe(0)
  expect(await ledgerEntriesOf(() => assess())).toBe(1)
})

test('of two who change or assess it at once, one is told that it says something else by now', async () => {
  const version = await versionOf(first)
  const written = ['An act', 'A rule'].map((text) =>
    changeCriterion(editor, {
      criterionId: first,
      receipt: randomUUID(),
      version,
      ...WORDING,
      kind: 'COMPLETION',
      text,
    }),
  )
  const answers = await Promise.allSettled([...written, assess({ version })])
  const told = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(told.length).toBeGreaterThan(0)
  for (const error of told) expect(error).toBeInstanceOf(Conflict)
})

test('no form sends more than it has fields, nor anything but plain values', () => {
  const sound = { criterionId: first, receipt: randomUUID(), version: '1', assessment: 'MET' }
  expect(assessCriterionInput.safeParse(sound).success).toBe(true)
  for (const bad of [
    { askId },
    { criterionId: { not: '' } },
    { version: { gt: 0 } },
    { assessment: { in: ['MET'] } },
    { evidenceIds: [{ not: '' }] },
    { evidenceIds: 'all' },
    { note: { contains: '' } },
  ])
    expect(assessCriterionInput.safeParse({ ...sound, ...bad }).success, JSON.stringify(bad)).toBe(false)
})

test('the last thing that has to be done on paper neither stops being required nor applying', async () => {
  expect(await codesOf(change({ isRequired: false }))).toEqual(['NOTHING_REQUIRED'])
  expect(await codesOf(change({ kind: 'OUTCOME' }))).toEqual(['NOTHING_REQUIRED'])
  expect(await codesOf(assess({ assessment: 'NO_LONGER_APPLIES' }))).toEqual(['NOTHING_REQUIRED'])
  expect(await ledgerEntriesOf(() => assess({ assessment: 'NO_LONGER_APPLIES' }))).toBe(0)
  await add(editor, { kind: 'COMPLETION' })
  expect(await codesOf(assess({ assessment: 'NO_LONGER_APPLIES' }))).toEqual([])
})

test('it is assessed on evidence, by somebody, on a day; what was said before stays', async () => {
  const { id } = await evidence()
  expect(await ledgerEntriesOf(() => assess({ assessment: 'NOT_MET', note: 'Nothing yet' }))).toBe(1)
  expect(await ledgerEntriesOf(() => assess({ assessment: 'MET', evidenceIds: [id] }))).toBe(1)
  const { criteria } = await openCriteria(editor, askId)
  expect(criteria[0]?.assessments).toMatchObject([
    { assessment: 'MET', author: editor.name, evidence: [{ id }] },
    { assessment: 'NOT_MET', note: 'Nothing yet', evidence: [] },
  ])
})

test('“met” needs something that shows it', async () => {
  expect(await codesOf(assess({ assessment: 'MET' }))).toEqual(['EVIDENCE_MISSING'])
  expect(await codesOf(assess({ assessment: 'MET_IN_PART' }))).toEqual(['EVIDENCE_MISSING'])
})

test('evidence of another request, replaced or withdrawn shows nothing', async () => {
  const elsewhere = await addEvidence({ authorId: editor.id, askId: (await addAsk()).id })
  const replaced = await evidence()
  const newer = await evidence({ replacesId: replaced.id, replacedBecause: 'A better scan' })
  const withdrawn = await evidence()
  await db().evidenceWithdrawal.create({
    data: { evidenceId: withdrawn.id, reason: 'Forged', authorId: editor.id, recordedAt: new Date() },
  })
  for (const { id } of [elsewhere, replaced, withdrawn])
    expect(await codesOf(assess({ assessment: 'MET', evidenceIds: [id] }))).toEqual(['EVIDENCE_NOT_CURRENT'])
  expect(await codesOf(assess({ assessment: 'MET', evidenceIds: [newer.id] }))).toEqual([])
})

test('a second arrival of the same form assesses once', async () => {
  const receipt = randomUUID()
  await assess({ receipt })
  await assess({ receipt })
  expect(await db().criterionAssessment.count({ where: { criterionId: first } })).toBe(1)
})

test('a viewer reads what counts as done, without sealed evidence; the public reads nothing here', async () => {
  const { id } = await evidence({ visibility: 'SEALED', title: 'A letter' })
  await assess({ assessment: 'MET', evidenceIds: [id] })
  const seen = await openCriteria(actor('viewer'), askId)
  expect(seen.criteria[0]?.assessments).toMatchObject([{ assessment: 'MET', evidence: [] }])
  expect(JSON.stringify(seen)).not.toContain('A letter')
  const [sealed] = (await openCriteria(editor, askId)).evidence
  expect(sealed).toMatchObject({ id, title: 'A letter', url: null })
  await expect(openCriteria(THE_PUBLIC, askId)).rejects.toThrow(NotFound)
})

test('a claim that a new or changed criterion leaves unproven is disputed, and keeps its status', async () => {
  const verifier = await addPerson('verifier')
  const said = () => db().ask.findUniqueOrThrow({ where: { id: askId } })
  await approveAs(verifier, await claim(editor, askId))
  expect(await said()).toMatchObject({ implementation: 'IMPLEMENTED', verification: 'VERIFIED' })
  expect(await ledgerEntriesOf(() => add(editor, { isRequired: false }))).toBe(1)
  expect(await said()).toMatchObject({ verification: 'VERIFIED' })
  expect(await ledgerEntriesOf(() => change({ text: 'An act is in force' }))).toBe(1)
  expect(await said()).toMatchObject({ implementation: 'IMPLEMENTED', verification: 'DISPUTED' })
  const { recommendation } = await db().ask.findUniqueOrThrow({
    where: { id: askId },
    select: { recommendation: true },
  })
  const key = `recommendation/${recommendation.ref}`
  expect(await db().outboxMessage.count({ where: { key, dueAt: { lte: new Date() } } })).toBeGreaterThan(0)
})

test('while a proposal waits, what it rests on may change', async () => {
  await claim(editor, askId)
  expect(await ledgerEntriesOf(() => change({ text: 'An act is in force' }))).toBe(1)
  expect(await ledgerEntriesOf(() => add())).toBe(1)
})
