import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { movedBetween } from '@/lib/asks/queries/compare'
import { openAsks } from '@/lib/asks/queries/open'
import { toDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addEvidence, addRecommendation } from '@/lib/testing/factories'
import { day } from '@/lib/testing/recorded'
import { IMPLEMENTATIONS, RESPONSES } from '@/lib/workflow/statuses'
import type { ListFilter } from '../schema'
import { listRecommendations } from './list'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

const MONTH = 30 * 86_400_000
const KNOWN_AT = new Date(Date.now() - 3 * MONTH).toISOString()
const list = (filter: ListFilter) => listRecommendations(editor, filter)

type Given = {
  daysAgo: number
  recorded: Date
  implementation?: (typeof IMPLEMENTATIONS)[number] | null
  response?: (typeof RESPONSES)[number] | null
  replacesId?: string | null
}

function enter(askId: string, { daysAgo, recorded, replacesId, ...states }: Given) {
  const said = { sentence: 'Something happened.' }
  const entry = { askId, authorId: editor.id, verb: 'recordProgress', said } as const
  const dates = { effectiveOn: toDate(day(-daysAgo)), recordedAt: recorded }
  return db().statusEntry.create({
    data: { ...entry, ...states, ...dates, replacesId: replacesId ?? null },
  })
}

async function newAsk() {
  const recommendation = await addRecommendation()
  const { id } = await addAsk({ recommendationId: recommendation.id })
  return { id, ref: recommendation.ref, recommendationId: recommendation.id }
}

test('the list of an earlier day has the status of that day, as it was known', async () => {
  const { id, ref } = await newAsk()
  await enter(id, { daysAgo: 200, recorded: new Date(Date.now() - 6 * MONTH), implementation: 'COMMITTED' })
  await enter(id, { daysAgo: 150, recorded: new Date(Date.now() - MONTH), implementation: 'IN_PROGRESS' })
  const now = await list({ text: ref, asOf: day(-100) })
  expect(now.lines).toMatchObject([{ implementation: 'IN_PROGRESS' }])
  const then = { text: ref, asOf: day(-100), knownAt: day(-100) }
  expect((await list(then)).lines).toMatchObject([{ implementation: 'COMMITTED' }])
  expect(await list({ ...then, status: 'IN_PROGRESS' })).toMatchObject({ total: 0, lines: [] })
  expect(await list({ ...then, status: 'COMMITTED' })).toMatchObject({ total: 1, wholes: 1 })
  expect((await list({ text: ref, asOf: day(-300) })).lines).toMatchObject([
    { implementation: 'NOT_ASSESSED', reviewOn: null },
  ])
})

test('who looked after it then is on the list of then', async () => {
  const { ref, recommendationId } = await newAsk()
  const given = { recommendationId, personId: editor.id, authorId: editor.id, duty: 'OWNER' } as const
  await db().assignment.create({
    data: { ...given, effectiveOn: toDate(day(-50)), recordedAt: new Date(Date.now() - MONTH) },
  })
  expect((await list({ text: ref, asOf: day(-10) })).lines).toMatchObject([{ owner: editor.name }])
  expect((await list({ text: ref, asOf: day(-60) })).lines).toMatchObject([{ owner: null }])
  expect((await list({ text: ref, asOf: day(-10), knownAt: day(-40) })).lines).toMatchObject([
    { owner: null },
  ])
  expect(await list({ text: ref, asOf: day(-60), owner: 'me' })).toMatchObject({ total: 0 })
})

test('evidence and what counts as done are those that were known', async () => {
  const { id, ref } = await newAsk()
  const old = new Date(Date.now() - 6 * MONTH)
  const authorId = editor.id
  await db().criterion.updateMany({ where: { askId: id }, data: { recordedAt: old } })
  const known = await addEvidence({ authorId, recordedAt: old, title: 'Known' })
  await addEvidence({ authorId, askId: id, title: 'Later' })
  await db().askEvidence.create({ data: { askId: id, evidenceId: known.id, authorId, recordedAt: old } })
  await addEvidence({ authorId, askId: id, title: 'Instead', replacesId: known.id, replacedBecause: 'Moved' })
  const titles = async (past: { asOf: string; knownAt: string } | null) =>
    (await openAsks(editor, ref, past))[0]?.evidence.map(({ title }) => title)
  expect(await titles({ asOf: day(), knownAt: KNOWN_AT })).toEqual(['Known'])
  expect(await titles(null)).toEqual(['Later', 'Instead'])
  expect((await openAsks(editor, ref, { asOf: day(), knownAt: KNOWN_AT }))[0]?.criteria).toHaveLength(1)
})

test('a comparison names what moved, and leaves out what did not', async () => {
  const [moved, still] = [await newAsk(), await newAsk()]
  const before = new Date(Date.now() - 6 * MONTH)
  await enter(still.id, { daysAgo: 200, recorded: before, implementation: 'COMMITTED' })
  await enter(moved.id, { daysAgo: 200, recorded: new Date(), implementation: 'COMMITTED' })
  const first = { asOf: day(-100), knownAt: KNOWN_AT }
  const { asks, tally } = await movedBetween(editor, first, {
    asOf: day(),
    knownAt: '9999-12-31T00:00:00.000Z',
  })
  const refs = asks.map(({ ref }) => ref)
  expect(refs).toContain(moved.ref)
  expect(refs).not.toContain(still.ref)
  expect(tally.moved).toBe(asks.length)
})

const entries = fc.array(
  fc.record({
    daysAgo: fc.integer({ min: 0, max: 400 }),
    wait: fc.integer({ min: 1, max: 80 }),
    implementation: fc.option(fc.constantFrom(...IMPLEMENTATIONS)),
    response: fc.option(fc.constantFrom(...RESPONSES)),
    isReplacing: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
)

test('a view of the past never changes when later entries are added', async () => {
  await fc.assert(
    fc.asyncProperty(entries, entries, fc.integer({ min: 0, max: 400 }), async (early, late, daysAgo) => {
      const { id, ref } = await newAsk()
      const point = { asOf: day(-daysAgo), knownAt: KNOWN_AT }
      const free: string[] = []
      const add = async (all: typeof early, from: number, step: number) => {
        for (const [index, { wait, isReplacing, ...given }] of all.entries()) {
          const replacesId = isReplacing ? (free.pop() ?? null) : null
          const recorded = new Date(from + step * (index * 100 + wait))
          free.push((await enter(id, { ...given, recorded, replacesId })).id)
        }
      }
      const view = async () => [
        await openAsks(editor, ref, point),
        await list({ text: ref, ...point }),
        (await movedBetween(editor, { ...point, asOf: day(-500) }, point)).asks.filter(
          (one) => one.ref === ref,
        ),
      ]
      await add(early, Date.parse(KNOWN_AT), -1000)
      const before = await view()
      await add(late, Date.parse(KNOWN_AT), 1000)
      expect(await view()).toEqual(before)
    }),
    { numRuns: 15 },
  )
})
