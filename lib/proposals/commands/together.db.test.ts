import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, isKnownFailure } from '@/lib/core/errors'
import { actor, addPerson, A_JOB, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { approveAs, claim } from '@/lib/testing/proposed'
import { aLink, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { togetherInput, type TogetherInput } from '../schema'
import { lookTogether } from './lookTogether'
import { recordTogether } from './recordTogether'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

type One = TogetherInput['each'][number]
const sentence = 'The appropriations bill passed the House.'
const development = (given: Partial<One['request']> = {}): One['request'] => ({
  ...{ verb: 'recordDevelopment', effectiveOn: day(-3), sentence },
  ...given,
})

/** So many requests of one event, each with the version that stands. */
async function anEvent(count: number, given: Partial<One['request']> = {}): Promise<TogetherInput> {
  const asks = await Promise.all(Array.from({ length: count }, () => addAsk()))
  const each = asks.map(({ id, version }) => ({ askId: id, version, request: development(given) }))
  return { receipt: randomUUID(), each }
}

const idsOf = ({ each }: TogetherInput) => each.map(({ askId }) => askId)
const entriesOf = (input: TogetherInput) =>
  db().statusEntry.findMany({ where: { askId: { in: idsOf(input) } }, include: { evidence: true } })
/** With the request at this place asked for something else. */
const but = (input: TogetherInput, place: number, given: Partial<One>): TogetherInput => ({
  ...input,
  each: input.each.map((one, index) => (index === place ? { ...one, ...given } : one)),
})

async function failureOf(work: Promise<unknown>) {
  const error: unknown = await work.then(() => null).catch((failure: unknown) => failure)
  if (!isKnownFailure(error)) throw error
  return error
}

test('one link serves six requests: an entry for each, one piece of evidence, one entry in the ledger', async () => {
  const input = { ...(await anEvent(6)), evidence: aLink({ tier: 2 }) }
  const progress = but(input, 2, { request: development({ verb: 'recordProgress' }) })
  const before = await db().evidence.count()
  expect(await ledgerEntriesOf(() => recordTogether(editor, progress))).toBe(1)
  expect(await db().evidence.count()).toBe(before + 1)
  const entries = await entriesOf(input)
  expect(entries.map(({ askId }) => askId).sort()).toEqual(idsOf(input).sort())
  expect(new Set(entries.flatMap(({ evidence }) => evidence.map(({ evidenceId }) => evidenceId))).size).toBe(
    1,
  )
  expect(await db().askEvidence.count({ where: { askId: { in: idsOf(input) } } })).toBe(6)
  const moved = await db().ask.findMany({
    where: { id: { in: idsOf(input) }, implementation: 'IN_PROGRESS' },
    select: { id: true },
  })
  expect(moved).toEqual([{ id: idsOf(input)[2] }])
  const last = await db().ledgerEntry.findFirst({ orderBy: { sequence: 'desc' } })
  expect(last).toMatchObject({ event: 'status.recordedTogether', actor: `person/${editor.id}` })
})

test.each([
  ['a viewer', actor('viewer')],
  ['a verifier', actor('verifier')],
  ['an admin', actor('admin')],
  ['an auditor', actor('auditor')],
  ['a job', A_JOB],
  ['the public', THE_PUBLIC],
] satisfies [string, Actor][])('%s neither records nor looks', async (_who, someone) => {
  const input = await anEvent(2)
  expect(await ledgerEntriesOf(() => recordTogether(someone, input))).toBe(0)
  await expect(recordTogether(someone, input)).rejects.toThrow(Forbidden)
  await expect(lookTogether(someone, input)).rejects.toThrow(Forbidden)
  expect(await entriesOf(input)).toEqual([])
})

test('of five one is refused: nothing is written, and the problem names its request', async () => {
  const whole = { ...(await anEvent(5)), evidence: aLink({ tier: 3 }) }
  const input = but(whole, 3, { request: development({ verb: 'recordLapse' }) })
  const before = await db().evidence.count()
  expect(await ledgerEntriesOf(() => recordTogether(editor, input))).toBe(0)
  const { problems } = await failureOf(recordTogether(editor, input))
  const at = `each.${idsOf(input)[3]}`
  expect(problems.map(({ code, field }) => [code, field])).toEqual([
    ['WRONG_STATE', at],
    ['LAPSE_MISSING', `${at}.lapse`],
  ])
  expect(await entriesOf(input)).toEqual([])
  expect(await db().evidence.count()).toBe(before)
})

test('sent twice, it is recorded once', async () => {
  const input = await anEvent(3)
  const sending = async () => [await recordTogether(editor, input), await recordTogether(editor, input)]
  expect(await ledgerEntriesOf(sending)).toBe(1)
  expect(await entriesOf(input)).toHaveLength(3)
})

test('where somebody was faster at one, it is named, and nothing is written', async () => {
  const input = await anEvent(3)
  await record(editor, idsOf(input)[1] ?? '', { verb: 'reconfirm', effectiveOn: day() })
  const failure = await failureOf(recordTogether(editor, input))
  expect(failure).toBeInstanceOf(Conflict)
  expect(failure.problems.map(({ field }) => field)).toEqual([`each.${idsOf(input)[1]}`])
  expect(await entriesOf(input)).toHaveLength(1)
})

test('a request that does not exist is a problem of its own', async () => {
  const input = but(await anEvent(2), 0, { askId: randomUUID() })
  expect((await failureOf(recordTogether(editor, input))).problems[0]?.field).toBe(`each.${idsOf(input)[0]}`)
})

test('on a draft it is recorded, and nothing of it goes to the public', async () => {
  const draft = await addRecommendation({ isDraft: true })
  const { id, version } = await addAsk({ recommendationId: draft.id })
  const whole = await anEvent(2)
  const input = but(whole, 0, { askId: id, version })
  await recordTogether(editor, input)
  expect(await entriesOf(input)).toHaveLength(2)
  expect(await db().outboxMessage.count({ where: { key: `recommendation/${draft.ref}` } })).toBe(0)
})

test('what identifies a survivor is sealed for all of them', async () => {
  const input = { ...(await anEvent(2)), evidence: aLink({ identifiesSurvivor: true }) }
  await recordTogether(editor, input)
  const borne = await db().askEvidence.findMany({
    where: { askId: { in: idsOf(input) } },
    include: { evidence: true },
  })
  expect(borne.map(({ evidence }) => evidence.visibility)).toEqual(['SEALED', 'SEALED'])
})

test('one link contradicts the claims that it rolls back or puts in doubt, and supports what it is news for', async () => {
  const verifier = await addPerson('verifier')
  const whole = await anEvent(3)
  const [doubted = '', lost = ''] = idsOf(whole)
  for (const id of [doubted, lost]) await approveAs(verifier, await claim(editor, id))
  const versions = await db().ask.findMany({ where: { id: { in: idsOf(whole) } } })
  const versionOf = (id: string) => versions.find((ask) => ask.id === id)?.version ?? 0
  const dispute = { verb: 'dispute', effectiveOn: day(-3), reason: sentence } as const
  const regression = development({ verb: 'recordRegression', lost: 'The fund.' })
  const against = { polarity: 'CONTRADICTS' } as const
  const some = but(whole, 0, { ...against, version: versionOf(doubted), request: dispute })
  const input = but(some, 1, { ...against, version: versionOf(lost), request: regression })
  await recordTogether(editor, { ...input, evidence: aLink({ happenedOn: day(-3) }) })
  const after = await db().ask.findMany({ where: { id: { in: idsOf(input) } }, orderBy: { id: 'asc' } })
  const stands = new Map(after.map(({ id, ...ask }) => [id, [ask.implementation, ask.verification]]))
  expect(idsOf(input).map((id) => stands.get(id))).toEqual([
    ['IMPLEMENTED', 'DISPUTED'],
    ['REGRESSED', 'UNVERIFIED'],
    ['NOT_ASSESSED', 'UNVERIFIED'],
  ])
})

test('looking first says for each what would happen, and writes nothing', async () => {
  const whole = { ...(await anEvent(3)), evidence: aLink({ tier: 2 }) }
  const some = but(whole, 0, { request: development({ verb: 'recordProgress' }) })
  const input = but(some, 1, { request: development({ sentence: undefined }) })
  const before = await db().evidence.count()
  expect(await ledgerEntriesOf(() => lookTogether(editor, input))).toBe(0)
  const { link, each } = await lookTogether(editor, input)
  expect(link?.tier).toBe(2)
  expect(each.map(({ into, problems }) => [into, problems.map(({ code }) => code)])).toEqual([
    ['IN_PROGRESS', []],
    [null, ['SENTENCE_MISSING']],
    [null, []],
  ])
  expect(await db().evidence.count()).toBe(before)
})

test('301 requests, none, one twice, a claim and an unknown key do not get as far as the command', async () => {
  const askId = randomUUID()
  const one = { askId, version: 1, request: development() }
  const many = (count: number) => Array.from({ length: count }, () => ({ ...one, askId: randomUUID() }))
  const whole = { receipt: randomUUID(), each: many(300) }
  expect(togetherInput.safeParse(whole).success).toBe(true)
  for (const each of [
    many(301),
    [],
    [one, one],
    [{ ...one, request: { ...one.request, verb: 'claimImplemented' } }],
    [{ ...one, request: { ...one.request, entryId: randomUUID() } }],
    [{ ...one, isAdmin: true }],
  ])
    expect(togetherInput.safeParse({ ...whole, each }).success).toBe(false)
})

test('those that can be recorded are, where that is asked for, and nothing is left of the others', async () => {
  const whole = { ...(await anEvent(4)), evidence: aLink({ tier: 3 }), isPartial: true }
  const input = but(whole, 1, { request: development({ verb: 'recordLapse' }) })
  const [, refused = ''] = idsOf(input)
  expect(await ledgerEntriesOf(() => recordTogether(editor, input))).toBe(1)
  expect((await entriesOf(input)).map(({ askId }) => askId).sort()).toEqual(
    idsOf(input)
      .filter((id) => id !== refused)
      .sort(),
  )
  expect(await db().askEvidence.count({ where: { askId: refused } })).toBe(0)
  const none = but(await anEvent(1), 0, { request: development({ verb: 'recordLapse' }) })
  expect(await ledgerEntriesOf(() => recordTogether(editor, { ...none, isPartial: true }))).toBe(0)
  const { problems } = await failureOf(recordTogether(editor, { ...none, isPartial: true }))
  expect(problems.map(({ code }) => code)).toContain('WRONG_STATE')
})
