import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { checkpointFile, keepCheckpoint } from '@/lib/ledger/checkpoints'
import { runWorkload } from '@/lib/testing/workload/workload'
import { verify } from './verify'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test(`whatever four people do at once for three seconds, nothing is wrong afterwards (SEED=${seed})`, async () => {
  const { unexpected, done } = await runWorkload({ seed, clients: 4, seconds: 3 })
  expect(unexpected).toEqual([])
  expect(Object.keys(done).length).toBeGreaterThan(0)
  await keepCheckpoint(new Date(Date.now() + 2 * 60 * 60 * 1000))
  expect(existsSync(checkpointFile())).toBe(true)
  const elsewhere = readFileSync(checkpointFile(), 'utf8')
  const report = await verify({ files: { here: elsewhere, elsewhere }, keys: [] })
  expect(report.wrong).toBeNull()
  expect(report.told.entries).toBe(await db().ledgerEntry.count())
}, 60_000)
