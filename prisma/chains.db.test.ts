import { expect, test } from 'vitest'
import { BEGINNING } from '@/lib/ledger/chain'
import { refusal } from '@/lib/testing/sql'

const link = {
  ledger: `insert into heed."LedgerEntry" (sequence, "previousHash", at, hash, actor, event, subject, "contentHash")
    values ($1, $2, $3, $4, 'system/test', 'tested', 'test/1', '')`,
  releases: `insert into published."Release" (sequence, "previousHash", "releasedAt", hash, "recordCount")
    values ($1, $2, $3, $4, 0)`,
} as const

const FIRST = '1'.repeat(64)
const NOON = '2026-11-22T12:00:00.000Z'
const LATER = '2026-11-22T12:00:00.001Z'

/** As the app's own login: it may insert, and the trigger looks at what. */
const chains = [
  { chain: 'ledger', refused: /^23000 ledger entry \d+ does not follow \d+/ },
  { chain: 'releases', refused: /^23000 release \d+ does not follow \d+/ },
] as const

for (const { chain, refused } of chains) {
  const add = (sequence: number, previous: string, at: string) =>
    refusal('app', link[chain], [sequence, previous, at, `${sequence}`.repeat(64)])

  test(`${chain}: the first link follows sixty-four zeros`, async () => {
    expect(await add(1, '9'.repeat(64), NOON)).toMatch(refused)
    expect(await add(0, BEGINNING, NOON)).toMatch(refused)
    expect(await add(2, BEGINNING, NOON)).toMatch(refused)
    expect(await add(1, BEGINNING, NOON)).toBeNull()
  })

  test(`${chain}: a link has the next number, the hash before it and a later moment`, async () => {
    expect(await add(1, FIRST, LATER)).toMatch(refused)
    expect(await add(3, FIRST, LATER)).toMatch(refused)
    expect(await add(2, BEGINNING, LATER)).toMatch(refused)
    expect(await add(2, FIRST, NOON)).toMatch(refused)
    expect(await add(2, FIRST, LATER)).toBeNull()
  })
}
