import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { fromDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { Conflict, isKnownFailure } from '@/lib/core/errors'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { aLink, codesOf, day, record } from '@/lib/testing/recorded'
import { standing } from '@/lib/workflow/history'
import { LAPSES } from '@/lib/workflow/request'
import { rollUp } from '@/lib/workflow/rollUp'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { entryColumns, toEntry } from '@/lib/asks/rules'
import type { RecordInput } from '@/lib/asks/schema'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

const stateOf = async (id: string) => (await db().ask.findUniqueOrThrow({ where: { id } })).implementation

test('a back-dated entry does not become the status', async () => {
  const { id } = await addAsk()
  await record(editor, id, { verb: 'recordProgress', effectiveOn: day(-10) }, { evidence: aLink() })
  await record(editor, id, { verb: 'recordCommitment', effectiveOn: day(-40) }, { evidence: aLink() })
  expect(await stateOf(id)).toBe('IN_PROGRESS')
  expect(await db().ask.findUnique({ where: { id } })).toMatchObject({ since: new Date(day(-10)) })
})

test('a back-dated entry that leaves a later one without ground is refused, and the later one is named', async () => {
  const { id } = await addAsk()
  await record(editor, id, { verb: 'recordCommitment', effectiveOn: day(-10) }, { evidence: aLink() })
  const earlier = record(
    editor,
    id,
    { verb: 'recordProgress', effectiveOn: day(-40) },
    { evidence: aLink({ happenedOn: day(-40) }) },
  )
  expect(await codesOf(earlier)).toEqual(['DOES_NOT_FIT'])
  expect(await stateOf(id)).toBe('COMMITTED')
})

test('a month is kept as its last day, and says that it is a month', async () => {
  const { id } = await addAsk()
  await record(
    editor,
    id,
    { verb: 'recordProgress', effectiveOn: '2026-02-01', precision: 'MONTH' },
    { evidence: aLink({ happenedOn: '2026-02-01' }) },
  )
  const [entry] = await db().statusEntry.findMany({ where: { askId: id } })
  expect(entry).toMatchObject({ precision: 'MONTH', effectiveOn: new Date('2026-02-28') })
})

const offset = fc.integer({ min: -300, max: 0 })
const request: fc.Arbitrary<RecordInput['request']> = fc
  .record({
    verb: fc.constantFrom(
      'recordNoAction',
      'recordCommitment',
      'recordProgress',
      'recordDevelopment',
      'recordLapse',
      'recordResponse',
      'reconfirm',
      'takeBack',
    ),
    offset,
    lapse: fc.constantFrom(...LAPSES),
    response: fc.constantFrom('ACCEPTED', 'NOTED', 'REJECTED'),
    precision: fc.constantFrom('DAY', 'MONTH', 'YEAR'),
  })
  .map(({ offset, ...rest }) => ({
    ...rest,
    effectiveOn: day(offset),
    sentence: 'So it was.',
    searched: 'Here.',
    words: '“Yes.”',
    reason: 'Wrong one.',
  }))

test('the cached status equals the fold of the history after any sequence, of the request and of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), request), { minLength: 1, maxLength: 9 }),
      async (sequence) => {
        const whole = await addRecommendation()
        const part = await addRecommendation({ parentId: whole.id, documentId: whole.documentId })
        const first = await addAsk({ recommendationId: part.id })
        const second = await addAsk({ recommendationId: part.id })
        let recorded = 0
        for (const [isFirst, one] of sequence) {
          const askId = isFirst ? first.id : second.id
          recorded += await send(askId, one)
          await expectFold(askId)
        }
        expect(await db().statusEntry.count({ where: { ask: { recommendationId: part.id } } })).toBe(recorded)
        await expectRollUp(part.id, [first.id, second.id])
        await expectRollUp(whole.id, [first.id, second.id])
      },
    ),
    { numRuns: 25 },
  )
}, 120_000)

/** 1 when it was recorded, 0 when it was refused. */
async function send(askId: string, one: RecordInput['request']): Promise<number> {
  const last = await db().statusEntry.findFirst({ where: { askId }, orderBy: { recordedAt: 'desc' } })
  const asked = one.verb === 'takeBack' ? { ...one, ...(last && { entryId: last.id }) } : one
  const needsProof = asked.verb !== 'takeBack'
  try {
    await record(editor, askId, asked, needsProof ? { evidence: aLink() } : {})
    return 1
  } catch (error) {
    if (!isKnownFailure(error) || error instanceof Conflict) throw error
    return 0
  }
}

async function expectFold(askId: string): Promise<void> {
  const { entries, ...ask } = await db().ask.findUniqueOrThrow({
    where: { id: askId },
    include: { entries: entryColumns },
  })
  const folded = standing(entries.map(toEntry), { asOf: day(), knownAt: ALL_KNOWN })
  expect({
    response: ask.response,
    implementation: ask.implementation,
    since: ask.since && fromDate(ask.since),
    checkedOn: ask.checkedOn && fromDate(ask.checkedOn),
  }).toEqual({
    response: folded.response,
    implementation: folded.implementation,
    since: folded.since,
    checkedOn: folded.checkedOn,
  })
}

async function expectRollUp(id: string, askIds: string[]): Promise<void> {
  const leaves = await db().ask.findMany({ where: { id: { in: askIds } }, select: { implementation: true } })
  const { implementation } = await db().recommendation.findUniqueOrThrow({ where: { id } })
  expect(implementation).toBe(rollUp(leaves).implementation)
}
