import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { ROLES } from '@/lib/access/roles'
import { addDays, fromDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { publishedOrganisation, publishedRecommendation } from '@/lib/progress/schema'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { aLink, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { verifyFolds } from '@/lib/verification/folds'
import { organisation } from '../queries'
import { cadenceInput, type CadenceInput } from '../schema'
import { setCadence } from './cadence'

let lead: PersonActor
let plain: string
let urgent: string
beforeAll(async () => {
  lead = await addPerson('lead')
  await db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes: 0 } })
  plain = (await addAsk()).id
  const { id: recommendationId } = await addRecommendation({ priority: 'HIGH' })
  urgent = (await addAsk({ recommendationId })).id
  for (const askId of [plain, urgent])
    await record(
      lead,
      askId,
      { verb: 'recordCommitment', effectiveOn: day(-30) },
      {
        evidence: aLink({ happenedOn: day(-30) }),
      },
    )
})

const set = async (someone: Parameters<typeof setCadence>[0], given: Partial<CadenceInput> = {}) =>
  setCadence(someone, {
    ...{ receipt: randomUUID(), version: (await organisation()).version, days: { COMMITTED: 20 } },
    ...{ isAlignedToQuarters: false, fiscalYearStartMonth: 1, ...given },
  })
const daysOf = async (askId: string) => {
  const { reviewOn, staleOn, stalledOn } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  return [reviewOn, staleOn, stalledOn].map((date) => date && fromDate(date))
}
const publicReviewOf = async (askId: string) => {
  await releaseDue(A_JOB)
  const { recommendation } = await db().ask.findUniqueOrThrow({
    where: { id: askId },
    select: { recommendation: { select: { ref: true } } },
  })
  const { body } = await db().currentRecord.findFirstOrThrow({ where: { key: recommendation.ref } })
  return publishedRecommendation.parse(body).asks[0]?.reviewOn
}

test('nobody but a lead or an admin settles how often one looks again', async () => {
  const others = ROLES.filter((role) => role !== 'lead' && role !== 'admin').map((role) => actor(role))
  for (const one of [THE_PUBLIC, A_JOB, actor(), ...others])
    await expect(set(one)).rejects.toBeInstanceOf(Forbidden)
  expect((await organisation()).cadence).toBeNull()
})

test('every request gets its days anew in the same write, as the fold has them, and the public reads them', async () => {
  const [looked, moved] = [day(), day(-30)]
  const { version } = await db().ask.findUniqueOrThrow({ where: { id: plain } })
  expect(await daysOf(plain)).toEqual([addDays(looked, 90), addDays(looked, 135), addDays(moved, 180)])
  expect(await publicReviewOf(plain)).toBe(addDays(looked, 90))
  const receipt = randomUUID()
  expect(await ledgerEntriesOf(() => set(lead, { receipt }))).toBe(1)
  expect(await ledgerEntriesOf(() => set(lead, { receipt }))).toBe(0)
  expect(await daysOf(plain)).toEqual([addDays(looked, 20), addDays(looked, 30), addDays(moved, 40)])
  expect(await daysOf(urgent)).toEqual([addDays(looked, 10), addDays(looked, 15), addDays(moved, 20)])
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
  expect((await db().ask.findUniqueOrThrow({ where: { id: plain } })).version).toBe(version)
  expect(await publicReviewOf(plain)).toBe(addDays(looked, 20))
  expect(await publicReviewOf(urgent)).toBe(addDays(looked, 10))
  const { body } = await db().currentRecord.findFirstOrThrow({ where: { kind: 'ORGANISATION' } })
  expect(publishedOrganisation.parse(body).cadence).toEqual({
    ...{ days: { COMMITTED: 20 }, fiscalYearStartsIn: null },
  })
})

test('what is recorded later follows the same numbers', async () => {
  await record(lead, plain, { verb: 'reconfirm', effectiveOn: day() })
  expect((await daysOf(plain))[0]).toBe(addDays(day(), 20))
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
})

test('the same again writes nothing; a form that was opened before is refused', async () => {
  expect(await ledgerEntriesOf(() => set(lead))).toBe(0)
  const { version } = await organisation()
  await set(lead, { isAlignedToQuarters: true, fiscalYearStartMonth: 10, days: {} })
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
  await expect(set(lead, { version })).rejects.toBeInstanceOf(Conflict)
})

test.each([
  [{ days: { COMMITTED: 6 } }, 'days.COMMITTED'],
  [{ days: { COMMITTED: 1096 } }, 'days.COMMITTED'],
  [{ days: { COMMITTED: 'often' } }, 'days.COMMITTED'],
  [{ days: { NOT_ASSESSED: 90 } }, 'days'],
  [{ fiscalYearStartMonth: 13 }, 'fiscalYearStartMonth'],
])('%o is no cadence', (given, field) => {
  const right = { receipt: randomUUID(), version: 1, fiscalYearStartMonth: 1 }
  const { error } = cadenceInput.safeParse({ ...right, ...given })
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
})
