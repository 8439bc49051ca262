import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { isSignedBy, publicKey } from '@/lib/core/signing'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, actor } from '@/lib/testing/actors'
import { addRecommendation } from '@/lib/testing/factories'
import { isGenuine, readCheckpoint, type Checkpoint } from './checkpoint'
import { checkpointFile, keepCheckpoint } from './checkpoints'
import { write } from './write'

const LATER = 61 * 60 * 1000
const wrote = () => write(actor('editor'), async () => ({ event: 'tested', subject: 'test/1' }))
const lines = () => readFileSync(checkpointFile(), 'utf8').split('\n').slice(0, -1)
const kept = (): Checkpoint[] => lines().flatMap((line) => readCheckpoint(line) ?? [])

beforeEach(async () => {
  if (existsSync(checkpointFile())) rmSync(checkpointFile())
  await wrote()
})

test('a checkpoint says how far the ledger has come, signed', async () => {
  expect(await keepCheckpoint(new Date())).toBe(true)
  const { sequence, hash } = await db().ledgerEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  const [checkpoint] = kept()
  expect(checkpoint).toMatchObject({ ledger: { sequence, hash }, key: publicKey() })
  expect(kept().every(isGenuine)).toBe(true)
  expect(checkpoint && isGenuine({ ...checkpoint, ledger: { sequence: sequence + 1, hash } })).toBe(false)
})

test('another one comes an hour later, and only when something was written', async () => {
  const now = new Date()
  const anHourLater = new Date(now.getTime() + LATER)
  await keepCheckpoint(now)
  expect(await keepCheckpoint(anHourLater)).toBe(false)
  await wrote()
  expect(await keepCheckpoint(now)).toBe(false)
  expect(await keepCheckpoint(anHourLater)).toBe(true)
  expect(kept()).toHaveLength(2)
})

test('a release is signed, and has a checkpoint at once', async () => {
  await keepCheckpoint(new Date())
  const { ref } = await addRecommendation()
  await db().outboxMessage.create({
    data: { id: randomUUID(), topic: 'release', key: `recommendation/${ref}`, dueAt: new Date(0) },
  })
  await releaseDue(A_JOB)
  const release = await db().release.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  expect(isSignedBy(publicKey(), release.hash, release.signature ?? '')).toBe(true)
  expect(await keepCheckpoint(new Date())).toBe(true)
  expect(kept().at(-1)?.release).toEqual({ sequence: release.sequence, hash: release.hash })
})

test('of eight who come at once, one keeps it', async () => {
  const did = await Promise.all(Array.from({ length: 8 }, () => keepCheckpoint(new Date())))
  expect(did.filter(Boolean)).toHaveLength(1)
  expect(kept()).toHaveLength(1)
})

test('a line that was torn off ends, and what comes after it can be read', async () => {
  await keepCheckpoint(new Date())
  appendFileSync(checkpointFile(), '{"at":"2026-')
  expect(await keepCheckpoint(new Date())).toBe(true)
  expect(lines()).toHaveLength(3)
  expect(kept()).toHaveLength(2)
})
