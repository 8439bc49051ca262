import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { keepSome } from '@/lib/testing/kept'
import { sql } from '@/lib/testing/sql'
import { takeGuardsAway } from '@/lib/testing/tampering'
import { tamper, undo, undoBy, wrong } from '@/lib/testing/verified'

beforeAll(async () => {
  await keepSome()
  await takeGuardsAway()
})
afterEach(undo)

describe('what is shown', () => {
  test('a status that is not what its history says is found', async () => {
    await tamper('heed."Ask"', (rows) => rows.map((row) => ({ ...row, implementation: 'SUPERSEDED' })))
    expect(await wrong()).toMatch(
      /^Request .* shows implementation SUPERSEDED, and its history says IMPLEMENTED/,
    )
  })

  test('a roll-up and an owner that nothing made so are found', async () => {
    await tamper('heed."Recommendation"', (rows) =>
      rows.map((row) => ({ ...row, implementation: 'REGRESSED' })),
    )
    expect(await wrong()).toMatch(/^\S+ shows implementation REGRESSED/)
    await undo()
    await tamper('heed."Recommendation"', (rows) => rows.map((row) => ({ ...row, deputyId: randomUUID() })))
    expect(await wrong()).toMatch(/^\S+ shows deputy/)
  })

  test('a file whose bytes are others, or none, is found', async () => {
    const { sha256 } = await db().storedFile.findFirstOrThrow()
    const file = path.join(process.env['HEED_DATA'] ?? '', 'files', sha256)
    const bytes = readFileSync(file)
    const found = `The file ${sha256} is missing, or is not what it was when it was kept.`
    writeFileSync(
      file,
      bytes.map((byte) => byte ^ 1),
    )
    expect(await wrong()).toBe(found)
    rmSync(file)
    expect(await wrong()).toBe(found)
    writeFileSync(file, bytes)
  })

  test('a published record with another body, or emptied, is found', async () => {
    await tamper('published."Record"', (rows) => rows.map((row) => ({ ...row, body: { title: 'Else' } })))
    expect(await wrong()).toMatch(/^The record \S+ of release 1 was changed/)
    await undo()
    await tamper('published."Record"', (rows) => rows.map((row) => ({ ...row, salt: null })))
    expect(await wrong()).toMatch(/^Record .* was changed/)
  })

  test('a view that shows the public something else is found', async () => {
    const [before] = await sql(
      'owner',
      `select pg_get_viewdef('published."CurrentRecord"'::regclass) as text`,
    )
    const { text } = z.object({ text: z.string() }).parse(before)
    const lie = `select kind, key, release, '{}'::jsonb as body, hash from (${text.replace(';', '')}) as truth`
    await sql('owner', `create or replace view published."CurrentRecord" as ${lie}`)
    undoBy(() => sql('owner', `create or replace view published."CurrentRecord" as ${text}`))
    expect(await wrong()).toMatch(/^What the public reads of \S+ is not what its release says/)
  })
})
