import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { entryColumns, toEntry } from '@/lib/asks/rules'
import { toInstant, type Instant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { isKnownFailure } from '@/lib/core/errors'
import { addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, claim } from '@/lib/testing/proposed'
import { day } from '@/lib/testing/recorded'
import { makeGround, type Ground } from '@/lib/testing/workload/ground'
import { randomFrom } from '@/lib/testing/workload/random'
import { takeTurn, type Turn } from '@/lib/testing/workload/workload'
import { standing } from '@/lib/workflow/history'
import { verifyFolds } from './folds'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

let ground: Ground
beforeAll(async () => {
  ground = await makeGround()
  const askId = (await addAsk()).id
  const [editor, verifier] = [await addPerson('editor'), await addPerson('verifier')]
  await approveAs(verifier, await claim(editor, askId))
})

const entries = () => db().ledgerEntry.count()

/** The standing of every ask on some days, as known at a moment: what was said then about then. */
async function pastAt(knownAt: Instant) {
  const asks = await db().ask.findMany({ include: { entries: entryColumns }, orderBy: { id: 'asc' } })
  const days = [day(-300), day(-100), day()]
  return asks.map(({ id, entries: rows }) => {
    const known = rows.map(toEntry)
    return [id, days.map((asOf) => standing(known, { asOf, knownAt }))]
  })
}

/** A file is sent in a write of its own before it is described. */
const writesOnce = ({ name }: Turn) => name !== 'attachFile'

test(`whatever is done: one entry or none, every status is its fold, and what was known stays (SEED=${seed})`, async () => {
  const walk = async (seed: number) => {
    const random = randomFrom(seed)
    const moment = toInstant(new Date())
    const past = await pastAt(moment)
    for (let done = 0; done < 40;) {
      const before = await entries()
      const turn = await takeTurn(ground, random)
      if (!turn) continue
      done += 1
      const failed = turn.results.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []))
      expect(failed.filter((error) => !isKnownFailure(error))).toEqual([])
      const added = (await entries()) - before
      if (writesOnce(turn))
        expect(added, turn.name).toBeLessThanOrEqual(failed.length === turn.results.length ? 0 : 1)
      expect(await verifyFolds(db(), { asks: 0 }), turn.name).toBeNull()
    }
    const known = new Map((await pastAt(moment)).map(([id, said]) => [id, said]))
    for (const [id, said] of past) expect(known.get(id)).toEqual(said)
  }
  await fc.assert(fc.asyncProperty(fc.nat(), walk), { seed, numRuns: 4 })
}, 120_000)

test('what is implemented rests on an official act, or on proof that is not all of its decider', async () => {
  const alone = await db().$queryRaw`
    select entry.id from heed."StatusEntry" entry
    where entry.implementation = 'IMPLEMENTED' and not entry."isDecidedByOnePerson"
      -- What was carried over was decided where it came from.
      and not entry.said ? 'carriedFrom' and not exists (
      select from heed."EntryEvidence" cited join heed."Evidence" evidence on evidence.id = cited."evidenceId"
      where cited."entryId" = entry.id and (evidence.tier = 1 or evidence."authorId" <> entry."deciderId"))`
  expect(alone).toEqual([])
  expect(await db().statusEntry.count({ where: { implementation: 'IMPLEMENTED' } })).toBeGreaterThan(0)
})
