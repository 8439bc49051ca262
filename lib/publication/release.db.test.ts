import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { toJson } from '@/lib/core/canonical'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { BEGINNING } from '@/lib/ledger/chain'
import { publishedRecommendation } from '@/lib/progress/schema'
import { A_JOB, actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { aLink, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { recordHash, releaseHash } from './chain'
import { releaseDue } from './commands'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})
beforeEach(async () => {
  await hold(0)
  await releaseDue(A_JOB)
})

const hold = (takeBackMinutes: number) =>
  db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes } })
/** As if the time to take back had passed. */
const passTime = () => db().outboxMessage.updateMany({ data: { dueAt: new Date(0) } })
const releases = () => db().release.count()

async function promised() {
  const { ref, id: recommendationId } = await addRecommendation()
  const { id } = await addAsk({ recommendationId })
  await record(editor, id, { verb: 'recordCommitment', effectiveOn: day(-20) }, { evidence: aLink() })
  return { ref, id }
}

async function publicBody(ref: string) {
  const row = await db().currentRecord.findFirst({ where: { kind: 'RECOMMENDATION', key: ref } })
  return row && publishedRecommendation.parse(row.body)
}

test('a released record is of the strict public shape, and says what was recorded', async () => {
  const { ref } = await promised()
  expect(await ledgerEntriesOf(() => releaseDue(A_JOB))).toBe(1)
  expect(await publicBody(ref)).toMatchObject({
    ref,
    status: {
      implementation: 'COMMITTED',
      leaves: 1,
      checked: 1,
      done: 0,
      since: day(-20),
      checkedOn: day(),
    },
    asks: [
      {
        implementation: 'COMMITTED',
        reviewOn: day(90),
        entries: [{ verb: 'recordCommitment', effectiveOn: day(-20), enteredOn: day() }],
        evidence: [{ tier: 1, polarity: 'SUPPORTS' }],
      },
    ],
  })
})

test('an entry is public after the time to take it back, and not before', async () => {
  await hold(10)
  const { ref } = await promised()
  expect(await releaseDue(A_JOB)).toBe(0)
  expect(await publicBody(ref)).toBeNull()
  await hold(0)
  await passTime()
  expect(await releaseDue(A_JOB)).toBe(1)
  expect((await publicBody(ref))?.asks[0]?.entries).toHaveLength(1)
})

test('when the time to take back is made longer, what waits still comes out', async () => {
  const { ref } = await promised()
  await hold(10)
  expect(await releaseDue(A_JOB)).toBe(1)
  expect((await publicBody(ref))?.asks[0]?.entries).toEqual([])
  const [waiting] = await db().outboxMessage.findMany({ where: { key: `recommendation/${ref}` } })
  expect(waiting?.dueAt.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000)
  await hold(0)
  await passTime()
  await releaseDue(A_JOB)
  expect((await publicBody(ref))?.asks[0]?.entries).toHaveLength(1)
})

test('nothing due makes no release and no line in the ledger', async () => {
  const before = await releases()
  expect(await ledgerEntriesOf(() => releaseDue(A_JOB))).toBe(0)
  expect(await releases()).toBe(before)
})

test('what reads the same is not released again', async () => {
  const { ref } = await promised()
  await releaseDue(A_JOB)
  const before = await releases()
  await db().outboxMessage.create({
    data: { topic: 'release', key: `recommendation/${ref}`, dueAt: new Date(0) },
  })
  expect(await releaseDue(A_JOB)).toBe(0)
  expect(await releases()).toBe(before)
})

test('nobody releases by hand', async () => {
  for (const someone of [actor('lead'), THE_PUBLIC])
    await expect(releaseDue(someone)).rejects.toThrow(Forbidden)
})

test('the chain of releases verifies by computing it again from what is published', async () => {
  await promised()
  await releaseDue(A_JOB)
  await promised()
  await releaseDue(A_JOB)
  const all = await db().release.findMany({ orderBy: { sequence: 'asc' }, include: { records: true } })
  expect(all.length).toBeGreaterThan(1)
  let previousHash = BEGINNING
  for (const [index, { sequence, releasedAt, records, hash, recordCount, ...release }] of all.entries()) {
    for (const { kind, key, salt, body, hash: kept } of records)
      expect(recordHash({ kind, key, salt: salt ?? '', body: toJson(body) })).toBe(kept)
    expect(release.previousHash).toBe(previousHash)
    expect(records).toHaveLength(recordCount)
    expect(sequence).toBe(index + 1)
    expect(releaseHash({ sequence, previousHash, records, releasedAt: releasedAt.toISOString() })).toBe(hash)
    previousHash = hash
  }
})

test('several who release at once make one release', async () => {
  await promised()
  const before = await releases()
  const counts = await Promise.all([1, 2, 3, 4].map(() => releaseDue(A_JOB)))
  expect(counts.sort()).toEqual([0, 0, 0, 1])
  expect(await releases()).toBe(before + 1)
})

test('two processes that release at once make one release', async () => {
  await promised()
  const before = await releases()
  const script = `import('@/lib/publication/commands').then(async ({ releaseDue }) => {
    process.stdout.write(String(await releaseDue({ kind: 'system', job: 'test' }))); process.exit(0) })`
  const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', script])
  const [one, other] = await Promise.all([run(), run()])
  expect([one.stdout, other.stdout].sort()).toEqual(['0', '1'])
  expect(await releases()).toBe(before + 1)
})
