import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDate, toInstant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { isKnownFailure } from '@/lib/core/errors'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { versionOf } from '@/lib/testing/assigned'
import { addRecommendation } from '@/lib/testing/factories'
import { day } from '@/lib/testing/recorded'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { assign } from '../commands'
import { handOver } from '../commands/handOver'
import { holderOn } from '../rules'
import { handedLately } from './handed'
import { markOf } from './handover'
import { holdersAt } from './holders'
import { holdingCounts } from './people'

const step = fc.record({
  from: fc.nat(2),
  to: fc.nat(3),
  daysAgo: fc.nat(4),
  isHandover: fc.boolean(),
  isDeputy: fc.boolean(),
  which: fc.nat(1),
})

test('after any sequence of assignments and handovers both columns are the fold of the history, at every point', async () => {
  const lead = await addPerson('lead')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
      const people = [await addPerson('editor'), await addPerson('editor'), await addPerson('editor')]
      const rows = [await addRecommendation(), await addRecommendation()]
      for (const { from, to, daysAgo, isHandover, isDeputy, which } of steps) {
        const said = { receipt: randomUUID(), effectiveOn: day(-daysAgo) }
        const personId = people[to]?.id ?? null
        const filter = { owner: people[from]?.id }
        const ref = rows[which]?.ref ?? ''
        const doing = isHandover
          ? handOver(lead, {
              ...said,
              filter,
              duty: 'OWNER',
              which: { mark: await markOf(lead, filter) },
              personId,
              otherwise: 'SKIP',
            })
          : assign(lead, {
              ...said,
              ref,
              version: await versionOf(ref),
              [isDeputy ? 'deputy' : 'owner']: personId,
            })
        await doing.catch((error: unknown) => {
          if (!isKnownFailure(error)) throw error
        })
      }
      for (const { id } of rows) {
        const row = await db().recommendation.findUniqueOrThrow({
          where: { id },
          include: { assignments: true },
        })
        const fold = (duty: string, asOf: string, knownAt: string) =>
          holderOn(
            row.assignments
              .filter((one) => one.duty === duty)
              .map((one) => ({
                ...one,
                effectiveOn: fromDate(one.effectiveOn),
                recordedAt: toInstant(one.recordedAt),
              })),
            { asOf, knownAt },
          )
        expect(row.ownerId).toBe(fold('OWNER', day(), ALL_KNOWN))
        expect(row.deputyId).toBe(fold('DEPUTY', day(), ALL_KNOWN))
        const moments = [ALL_KNOWN, ...row.assignments.map(({ recordedAt }) => toInstant(recordedAt))]
        for (const knownAt of moments)
          for (const asOf of [day(), day(-2), day(-9)]) {
            const then = (await holdersAt(lead, { asOf, knownAt }, [id])).get(id)
            expect(then?.owner?.id ?? null).toBe(fold('OWNER', asOf, knownAt))
            expect(then?.deputy?.id ?? null).toBe(fold('DEPUTY', asOf, knownAt))
          }
      }
    }),
    { numRuns: 6 },
  )
}, 240_000)

test('what one holds is counted, found by duty, and found as left once its holder has left', async () => {
  const [lead, lea] = [await addPerson('lead'), await addPerson('editor')]
  const [own, stands] = [
    await addRecommendation({ ownerId: lea.id }),
    await addRecommendation({ ownerId: lead.id, deputyId: lea.id }),
  ]
  expect((await holdingCounts(lead)).get(lea.id)).toEqual({ OWNER: 1, DEPUTY: 1 })
  const refs = async (filter: object) =>
    (await listRecommendations(lead, filter)).lines.map(({ ref }) => ref).sort()
  expect(await refs({ owner: lea.id, duty: 'OWNER' })).toEqual([own.ref])
  expect(await refs({ owner: lea.id, duty: 'DEPUTY' })).toEqual([stands.ref])
  expect(await refs({ owner: 'left' })).toEqual([])
  await db().person.update({ where: { id: lea.id }, data: { isActive: false } })
  expect(await refs({ owner: 'left' })).toEqual([own.ref, stands.ref].sort())
  expect(await holdingCounts(THE_PUBLIC)).toEqual(new Map())
})

test('what was handed over in one act is told once to whom has it, and not once it has gone on', async () => {
  const [lead, lea, ben] = [await addPerson('lead'), await addPerson('editor'), await addPerson('editor')]
  const rows = [await addRecommendation({ ownerId: lea.id }), await addRecommendation({ ownerId: lea.id })]
  for (const { ref } of rows)
    await assign(lead, { ref, receipt: randomUUID(), version: 1, owner: lea.id, effectiveOn: day(-1) })
  const filter = { owner: lea.id }
  const to = async (person: { id: string }, note: string) =>
    handOver(lead, {
      ...{ receipt: randomUUID(), filter, duty: 'OWNER', effectiveOn: day() },
      note,
      personId: person.id,
      which: { mark: await markOf(lead, filter) },
    })
  await to(ben, 'Ask the office in May.')
  expect(await handedLately(ben)).toMatchObject([
    { count: 2, held: 2, author: lead.name, note: 'Ask the office in May.' },
  ])
  expect(await handedLately(lea)).toEqual([])
  await assign(lead, {
    ref: rows[0]?.ref ?? '',
    receipt: randomUUID(),
    version: 3,
    owner: lead.id,
    effectiveOn: day(),
  })
  expect(await handedLately(ben)).toMatchObject([{ count: 2, held: 1 }])
  expect(await handedLately(lead)).toEqual([])
  expect(await handedLately(THE_PUBLIC)).toEqual([])
})

test('what one colleague gave somebody one by one on a day is told in one line, and a few lines at most', async () => {
  const [lead, ben] = [await addPerson('lead'), await addPerson('editor')]
  const one = async (note?: string) => {
    const { ref } = await addRecommendation()
    await assign(lead, { ref, receipt: randomUUID(), version: 1, owner: ben.id, effectiveOn: day(), note })
    return ref
  }
  const refs = [await one(), await one(), await one()]
  expect(await handedLately(ben)).toMatchObject([{ count: 3, ref: refs[0], note: null }])
  for (const note of ['Three', 'Two', 'One']) await one(note)
  expect((await handedLately(ben)).map(({ note }) => note)).toEqual(['One', 'Two', 'Three'])
})
