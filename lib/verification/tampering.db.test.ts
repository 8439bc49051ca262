import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { KEPT_TABLES, keptTable, type TableName } from '@/lib/ledger/keptTables'
import { keepSome } from '@/lib/testing/kept'
import { changed, rowsOf, takeGuardsAway, type AnyRow } from '@/lib/testing/tampering'
import { tamper, undo, wrong } from '@/lib/testing/verified'

afterEach(undo)

beforeAll(async () => {
  await keepSome()
  expect(await wrong()).toBeNull()
  await takeGuardsAway()
})

/** Of each kept table a column that an edit would change; none where all columns are the key. */
const EDITED: Record<TableName, string> = {
  Organisation: 'name',
  Person: 'name',
  Team: 'name',
  TeamMember: 'personId',
  Document: 'title',
  Theme: 'name',
  Recommendation: 'title',
  Addressee: 'name',
  Demand: 'title',
  _DemandToRecommendation: 'B',
  Ask: 'addresseeId',
  Wording: 'because',
  Criterion: 'text',
  CriterionAssessment: 'recordedAt',
  Evidence: 'tier',
  EvidenceWithdrawal: 'reason',
  AskEvidence: 'recordedAt',
  StoredFile: 'mediaType',
  PublicCopy: 'sha256',
  StatusEntry: 'effectiveOn',
  EntryEvidence: 'evidenceId',
  EntryRelease: 'releasedAt',
  Proposal: 'decidedAt',
  Assignment: 'effectiveOn',
  Comment: 'body',
  CommentMention: 'recordedAt',
  MentionAside: 'recordedAt',
  Contact: 'whom',
  ContactAsk: 'askId',
  NextStepDone: 'recordedAt',
  Clearance: 'isPublic',
  Expunging: 'key',
  Receipt: 'actor',
  Release: 'signature',
  Record: 'isRetracted',
}
/** Where an edit's column is alike in all rows, another one that two of them can swap. */
const SWAPPED: Partial<Record<string, string>> = {
  Criterion: 'askId',
  StoredFile: 'storedAt',
  Assignment: 'recommendationId',
  Clearance: 'key',
  Record: 'hash',
}
const tables = Object.entries(EDITED).map(([name, column]) => ({ name, column }))
const isTable = (name: string): name is TableName => Object.hasOwn(KEPT_TABLES, name)

describe.each(tables)('a row of $name', ({ name, column }) => {
  const place = name === 'Release' || name === 'Record' ? `published."${name}"` : `heed."${name}"`
  const key = isTable(name) ? keptTable(name).key : (['id'] as const)
  let rows: AnyRow[] = []
  beforeEach(async () => {
    rows = await rowsOf(place)
  })

  test('is there', () => {
    expect(rows.length).toBeGreaterThanOrEqual(name === 'Organisation' ? 1 : 2)
  })

  test('that was edited is found', async () => {
    const [first, ...rest] = rows
    await tamper(place, () => [{ ...first, [column]: changed(first?.[column]) }, ...rest])
    expect(await wrong()).toMatch(named(name, 'was changed|was written past the ledger'))
  })

  test('that was deleted is found', async () => {
    await tamper(place, () => rows.slice(1))
    expect(await wrong()).toMatch(named(name, 'is missing'))
  })

  test('that was slipped in is found', async () => {
    const [first] = rows
    const last = key.at(-1) ?? ''
    await tamper(place, () => [...rows, { ...first, [last]: changed(first?.[last]) }])
    expect(await wrong()).toMatch(named(name, 'was written past the ledger'))
  })

  test.skipIf(name === 'Organisation')('that was swapped with another is found', async () => {
    const swapped = SWAPPED[name] ?? column
    const [first = {}, ...others] = rows
    const isAnother = (a: AnyRow, b: AnyRow) => key.some((part) => part !== swapped && a[part] !== b[part])
    const other = others.find((one) => one[swapped] !== first[swapped] && isAnother(one, first)) ?? {}
    const rest = rows.filter((row) => row !== first && row !== other)
    const exchange = (a: AnyRow, b: AnyRow) => ({ ...a, [swapped]: b[swapped] ?? null })
    expect(other).toHaveProperty(swapped)
    await tamper(place, () => [...rest, exchange(first, other), exchange(other, first)])
    expect(await wrong()).toMatch(named(name, 'was changed|was written past the ledger'))
  })
})

const named = (table: string, what: string) => new RegExp(`^${table} .* (${what})`)

test('untouched again, nothing is wrong', async () => {
  expect(await wrong()).toBeNull()
})
