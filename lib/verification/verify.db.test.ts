import { execFile } from 'node:child_process'
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { PersonActor } from '@/lib/access/policy'
import { comment } from '@/lib/comments/commands'
import { canonical, toJson } from '@/lib/core/canonical'
import { db } from '@/lib/core/db'
import { publicKey } from '@/lib/core/signing'
import { readCheckpoint } from '@/lib/ledger/checkpoint'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { write } from '@/lib/ledger/write'
import { keepSome } from '@/lib/testing/kept'
import { recomputeLedger } from '@/lib/testing/recomputed'
import { sql } from '@/lib/testing/sql'
import { here, tamper, undo, undoBy, wrong } from '@/lib/testing/verified'
import { changed, takeGuardsAway, type AnyRow } from '@/lib/testing/tampering'

const ENTRIES = 'heed."LedgerEntry"'
const CONTENTS = 'heed."LedgerContent"'
const AN_HOUR = 61 * 60 * 1000

afterEach(undo)

let head = 0
/** The file of checkpoints as it was before the last word. */
let older = ''
beforeAll(async () => {
  const { editor, lead } = await keepSome()
  await expungeFirstComment(lead)
  older = here()
  const { ref } = await db().recommendation.findFirstOrThrow({ where: { asks: { some: {} } } })
  await comment(editor, { ref, receipt: randomUUID(), body: 'The last word' })
  await keepCheckpoint(new Date(Date.now() + AN_HOUR))
  head = await db().ledgerEntry.count()
  await takeGuardsAway()
})

const edit = (at: number, column: string) => (rows: AnyRow[]) =>
  rows.map((row, index) => (index === at ? { ...row, [column]: changed(row[column]) } : row))
const without = (at: number) => (rows: AnyRow[]) => rows.filter((_row, index) => index !== at)

test('untouched, nothing is wrong', async () => {
  expect(await wrong({ elsewhere: here(), keys: [publicKey()] })).toBeNull()
})

describe('the ledger', () => {
  test.each(['actor', 'event', 'subject', 'at', 'contentHash', 'hash'])(
    'an entry with another %s is found',
    async (column) => {
      await tamper(ENTRIES, edit(3, column))
      expect(await wrong()).toMatch(/^Ledger entry [45] (was changed|is not later)/)
    },
  )

  test('an entry that is gone is found, and one that was slipped in', async () => {
    await tamper(ENTRIES, without(3))
    expect(await wrong()).toBe('Ledger entry 4 is missing: after 3 comes 5.')
    await undo()
    await tamper(ENTRIES, (rows) => [{ ...rows[0], sequence: 0 }, ...rows])
    expect(await wrong()).toBe('Ledger entry 1 is missing: after 0 comes 0.')
  })

  test('two entries that were swapped are found', async () => {
    await tamper(ENTRIES, (rows) =>
      rows.map((row, index) => ({
        ...(rows[index === 2 ? 3 : index === 3 ? 2 : index] ?? {}),
        sequence: row['sequence'] ?? 0,
      })),
    )
    expect(await wrong()).toBe('Ledger entry 3 does not follow the one before it.')
  })

  test.each(['content', 'salt'])('a content with another %s is found', async (column) => {
    await tamper(CONTENTS, (rows) =>
      rows.map((row) => (row['sequence'] === 4 ? { ...row, [column]: column === 'salt' ? 'f' : '{}' } : row)),
    )
    expect(await wrong()).toBe('The content of ledger entry 4 was changed: its hash is another one.')
  })

  test('a content that is gone is found, emptied or taken away', async () => {
    await tamper(CONTENTS, (rows) =>
      rows.map((row) => (row['sequence'] === 4 ? { ...row, content: null, salt: null } : row)),
    )
    expect(await wrong()).toBe('The content of ledger entry 4 was removed, and no expunging names it.')
    await undo()
    await tamper(CONTENTS, (rows) => rows.filter((row) => row['sequence'] !== 4))
    expect(await wrong()).toBe('The content of ledger entry 4 is missing.')
  })
})

describe('the checkpoints', () => {
  /** The last entries with everything that their writes left: what a backup of before would hold. */
  const cutLast = async () => {
    const isCut = (sequence: unknown) => Number(sequence) > head - 1
    await tamper(ENTRIES, (rows) => rows.filter(({ sequence }) => !isCut(sequence)))
    await tamper(CONTENTS, (rows) => rows.filter(({ sequence }) => !isCut(sequence)))
    await tamper('heed."Receipt"', (rows) => rows.filter(({ sequence }) => !isCut(sequence)))
    await tamper('heed."Comment"', (rows) => rows.filter(({ body }) => body !== 'The last word'))
  }
  const anew = async () => {
    const mend = (text: string) => text.replace('The last word', 'Another word')
    undoBy(await recomputeLedger(head, (content) => toJson(JSON.parse(mend(JSON.stringify(content))))))
    await tamper('heed."Comment"', (rows) => rows.map((row) => ({ ...row, body: mend(String(row['body'])) })))
  }

  test('a cut tail, or an older database, is found by the file here', async () => {
    await cutLast()
    expect(await wrong()).toMatch(
      /^The ledger ends at entry \d+, and the checkpoint of \S+ here saw \d+: its end was cut/,
    )
  })

  test('and by the copy kept elsewhere, when the file here was put back too', async () => {
    await cutLast()
    expect(await wrong({ here: older })).toBeNull()
    expect(await wrong({ here: older, elsewhere: here() })).toMatch(/^The ledger ends .* elsewhere saw/)
  })

  test('a chain that was computed anew is found by either', async () => {
    await anew()
    expect(await wrong()).toMatch(/^Ledger entry \d+ is another one than the checkpoint of \S+ here saw/)
    expect(await wrong({ here: older })).toBeNull()
    expect(await wrong({ here: older, elsewhere: here() })).toMatch(
      /elsewhere saw: the chain was computed anew/,
    )
  })

  test('a line that was changed, taken away or written by another key is found', async () => {
    const lines = here().trimEnd().split('\n')
    const [first = ''] = lines
    expect(await wrong({ here: here().replace('"sequence":', '"sequence":1') })).toMatch(
      /was changed: its signature/,
    )
    expect(await wrong({ here: '{"at":"today"}\n' })).toBe('Line 1 of the checkpoints here is no checkpoint.')
    expect(await wrong({ here: first, elsewhere: here() })).toMatch(/is not in the file here/)
    expect(await wrong({ here: null })).toMatch(/^The file of checkpoints is missing/)
    expect(await wrong({ here: [...lines].reverse().join('\n') })).toMatch(/is behind the one before it/)
    expect(await wrong({ elsewhere: byAnotherKey() })).toMatch(
      /signed by a key that the ledger does not name/,
    )
  })

  test('another key than the one that was given is found', async () => {
    expect(await wrong({ keys: ['A'.repeat(43)] })).toMatch(/another key signs than the one that you gave/)
  })

  test('a line that a power cut tore off says nothing', async () => {
    expect(await wrong({ here: `${here()}{"at":"2026-` })).toBeNull()
  })
})

test('the command ends with 0 when nothing is wrong, says what that is worth, and with 1 when something is', async () => {
  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', ...words], {
      env: process.env,
    }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: unknown) => z.object({ code: z.number(), stdout: z.string() }).parse(error),
    )
  const kept = path.join(process.env['HEED_DATA'] ?? '', 'elsewhere.jsonl')
  writeFileSync(kept, older)
  const clean = await run('--checkpoints', kept, '--key', publicKey())
  expect(clean.stdout).toMatch(/From entry \d+ on, nothing vouches but this machine/)
  expect(clean.code).toBe(0)
  expect((await run()).stdout).toMatch(/nobody outside of this machine vouches for it/)
  await tamper('heed."Comment"', edit(0, 'body'))
  const found = await run()
  expect(found).toEqual({ code: 1, stdout: expect.stringMatching(/^WRONG: Comment \S+ was changed/) })
}, 60_000)

/** A whole and genuine line, by a key that nobody named. */
function byAnotherKey(): string {
  const { publicKey: known, privateKey } = generateKeyPairSync('ed25519')
  const [line = ''] = here().split('\n')
  const checkpoint = { ...readCheckpoint(line), key: known.export({ format: 'jwk' }).x }
  const text = canonical(toJson({ ...checkpoint, signature: undefined }))
  return JSON.stringify({
    ...checkpoint,
    signature: sign(null, Buffer.from(text), privateKey).toString('base64url'),
  })
}

/** As the function of the database will: content and salt go, and the entry names what went. */
async function expungeFirstComment(lead: PersonActor): Promise<void> {
  const first = await db().ledgerEntry.findFirstOrThrow({ where: { event: 'comment.written' } })
  await sql('owner', 'alter table heed."LedgerContent" disable trigger keep_rows')
  await sql('owner', 'alter table heed."Comment" disable trigger keep_rows')
  await sql('owner', 'grant update on heed."LedgerContent", heed."Comment" to heed_app')
  await write(lead, async (tx) => {
    const { id } = await tx.comment.findFirstOrThrow({ orderBy: { recordedAt: 'asc' } })
    await tx.comment.update({ where: { id }, data: { body: 'Removed for safety' } })
    await tx.ledgerContent.update({
      where: { sequence: first.sequence },
      data: { content: null, salt: null },
    })
    const content = { noun: 'comment', key: id, ledger: [first.sequence], records: [] }
    return { event: 'expunged', subject: `comment/${id}`, content }
  })
}
