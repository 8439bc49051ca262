import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { between } from '@/lib/progress/between'
import { choicesOf, fits } from '@/lib/progress/past'
import { publishedBy, recommendationsAt, retractedSince, retractionAt } from '@/lib/progress/queries/past'
import { choices } from '@/lib/progress/queries/choices'
import { listRecommendations } from '@/lib/progress/queries/recommendations'
import { snapshot } from '@/lib/progress/snapshot'
import { anAsk, anEntry, aRecommendation, release } from '@/lib/testing/published'
import { IMPLEMENTATIONS } from '@/lib/workflow/statuses'

const at = (asOf: string, knownAt: string | null = null) =>
  snapshot((tx) => recommendationsAt(tx, { asOf, knownAt }))
/** The moment of the newest release. */
const now = async () =>
  (await db().release.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).releasedAt.toISOString()
const ask = (...entries: ReturnType<typeof anEntry>[]) => anAsk({ entries })

test('before the first release nothing was public', async () => {
  expect(await at('2026-01-01')).toBeNull()
})

test('a day and what was known of it are told apart', async () => {
  const promised = anEntry({
    effectiveOn: '2026-03-15',
    verb: 'recordCommitment',
    implementation: 'COMMITTED',
  })
  await release({ recommendations: [aRecommendation({ ref: 'REP-1', asks: [ask(promised)] })] })
  const first = await now()
  const moved = anEntry({ effectiveOn: '2026-03-20', recordedAt: '2026-06-01T12:00:00.000Z' })
  await release({ recommendations: [aRecommendation({ ref: 'REP-1', asks: [ask(promised, moved)] })] })
  const stateAt = async (asOf: string, knownAt?: string) =>
    (await at(asOf, knownAt))?.map(({ status }) => status.implementation)
  expect(await stateAt('2026-03-14')).toEqual(['NOT_ASSESSED'])
  expect(await stateAt('2026-03-16')).toEqual(['COMMITTED'])
  expect(await stateAt('2026-03-21')).toEqual(['IN_PROGRESS'])
  expect(await stateAt('2026-03-21', first)).toEqual(['COMMITTED'])
})

test('what was corrected into a later day had not happened before, and the wrong entry is not shown as right', async () => {
  const wrong = anEntry({ id: 'wrong', effectiveOn: '2026-02-01' })
  const mend = anEntry({
    ...{ id: 'mend', effectiveOn: '2026-05-01', verb: 'correct', standsFor: 'recordProgress' },
    ...{ replaces: 'wrong', recordedAt: '2026-06-02T12:00:00.000Z' },
  })
  await release({ recommendations: [aRecommendation({ ref: 'REP-2', asks: [ask(wrong, mend)] })] })
  const one = (await at('2026-03-01'))?.find(({ ref }) => ref === 'REP-2')
  expect(one?.asks[0]).toMatchObject({ implementation: 'NOT_ASSESSED', entries: [] })
})

test('between two days it is told what happened, what was only learnt, and what was corrected', async () => {
  const promised = anEntry({
    effectiveOn: '2026-03-15',
    verb: 'recordCommitment',
    implementation: 'COMMITTED',
  })
  const learnt = anEntry({ effectiveOn: '2026-03-01', verb: 'recordCommitment', implementation: 'COMMITTED' })
  const published = (...entries: ReturnType<typeof anEntry>[]) => [
    aRecommendation({ ref: 'REP-3', asks: [ask(...entries)] }),
  ]
  const earlier = { on: '2026-03-10', published: published() }
  const later = (...entries: ReturnType<typeof anEntry>[]) => ({
    on: '2026-03-31',
    published: published(...entries),
  })
  const causes = (side: ReturnType<typeof later>) =>
    between(earlier, side).moved.flatMap(({ movers }) => movers.map(({ cause }) => cause))
  expect(causes(later(promised))).toEqual(['HAPPENED'])
  expect(causes(later(learnt))).toEqual(['LEARNT'])
  expect(between(earlier, later())).toEqual({ of: 1, moved: [] })
})

test('what was retracted is gone from every earlier day, which says so, and is back once it is published again', async () => {
  const gone = { ref: 'REP-4b', title: 'A part', reason: 'It named somebody.', retractedOn: '2026-06-03' }
  const mention = { ref: 'REP-4b', title: 'A part', implementation: 'IN_PROGRESS' as const, requests: [] }
  const whole = aRecommendation({ ref: 'REP-4', asks: [], parts: [mention] })
  await release({ recommendations: [whole, aRecommendation({ ref: 'REP-4b' })] })
  const before = await now()
  await release({ retractions: [gone] })
  const after = await now()
  const asked = (knownAt: string | null) =>
    snapshot((tx) => retractionAt(tx, 'rep-4B', { asOf: '2026-03-01', knownAt }))
  const refs = async (knownAt: string | null) =>
    (await at('2026-03-01', knownAt))?.flatMap(({ ref, parts }) => [ref, ...parts.map((part) => part.ref)])
  for (const knownAt of [before, after, null]) {
    expect(await refs(knownAt)).not.toContain('REP-4b')
    expect(await asked(knownAt)).toEqual({ ...gone, publishedAt: before })
  }
  expect(await snapshot((tx) => retractedSince(tx, before))).toEqual(['REP-4b'])
  expect(await snapshot((tx) => retractedSince(tx, after))).toEqual([])

  await release({ recommendations: [aRecommendation({ ref: 'REP-4b' })] })
  expect(await refs(before)).toContain('REP-4b')
  expect([await asked(before), await asked(null)]).toEqual([null, null])
  expect(await asked(after)).toMatchObject(gone)
  expect(await refs(after)).not.toContain('REP-4b')
})

test('the list asks the same question of a past day as of today', async () => {
  const filters = [
    {},
    { text: 'rep-1 SOMEBODY' },
    { text: 'nowhere' },
    { status: 'IN_PROGRESS' },
    { addressee: 'us-congress' },
    { addressee: 'uscis' },
    { pillar: 'PREVENTION', level: 'US_FEDERAL', parts: 'without' },
    { document: 'report', theme: 'finance' },
  ] as const
  const all = (await snapshot((tx) => publishedBy(tx, null))) ?? []
  expect(choicesOf(all)).toEqual(await snapshot((tx) => choices(tx)))
  for (const filter of filters) {
    const listed = await snapshot((tx) => listRecommendations(tx, filter))
    expect(
      all
        .filter((one) => fits(one, filter))
        .map(({ ref }) => ref)
        .sort(),
    ).toEqual(listed.map(({ ref }) => ref).sort())
  }
})

const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days))
const entries = fc
  .array(fc.record({ effectiveOn: day, implementation: fc.constantFrom(...IMPLEMENTATIONS) }), {
    maxLength: 5,
  })
  .map((given) =>
    given.map((one, index) =>
      anEntry({ ...one, id: `e${index}`, recordedAt: `2026-01-01T00:00:00.00${index}Z` }),
    ),
  )

test('what was true on a day as it was known at a moment never changes by later releases', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entries, { minLength: 2, maxLength: 4 }), day, async (versions, asOf) => {
      const seen: { knownAt: string; view: unknown }[] = []
      for (const [index, version] of versions.entries()) {
        const ref = `REP-${10 + (index % 2)}`
        await release({ recommendations: [aRecommendation({ ref, asks: [ask(...version)] })] })
        const knownAt = await now()
        seen.push({ knownAt, view: await at(asOf, knownAt) })
      }
      for (const { knownAt, view } of seen) expect(await at(asOf, knownAt)).toEqual(view)
    }),
    { numRuns: 25 },
  )
}, 60_000)
