import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { A_JOB, actor } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { parseContent } from './content'

test('nobody but the system opens it', async () => {
  const { openLedger } = await import('./open')
  await expect(openLedger(actor('admin'))).rejects.toThrow(Forbidden)
})

test('the ledger opens once with every row that stood before it, and says when another key signs', async () => {
  const { id, recommendationId } = await addAsk()
  const { openLedger } = await import('./open')
  const { publicKey } = await import('@/lib/core/signing')
  expect(await openLedger(A_JOB)).toBe('ledger.opened')
  const { content } = await db().ledgerContent.findFirstOrThrow()
  const { rows } = parseContent(content ?? '')
  expect((await db().ledgerEntry.findFirstOrThrow()).subject).toBe(`key/${publicKey()}`)
  expect(rows?.Ask).toMatchObject([{ id, recommendationId }])
  expect(rows?.Ask?.[0]).not.toHaveProperty('implementation')
  expect(rows?.Organisation).toHaveLength(1)
  expect(await openLedger(A_JOB)).toBeNull()

  rmSync(path.join(process.env['HEED_DATA'] ?? '', 'checkpoint-key.pem'))
  vi.resetModules()
  const again = await import('./open')
  expect(await again.openLedger(A_JOB)).toBe('ledger.newKey')
  expect(await again.openLedger(A_JOB)).toBeNull()
})
