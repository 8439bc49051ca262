import type { Transaction } from '@/lib/core/db'

const PAGE = 500

/** Rows of the cursor `walk`, which `declare` opens: a page of them in memory at a time. One walk after the other. */
export async function* walkRows<Row>(
  tx: Transaction,
  declare: (tx: Transaction) => Promise<unknown>,
): AsyncGenerator<Row> {
  await declare(tx)
  for (;;) {
    const rows = await tx.$queryRaw<Row[]>`fetch 500 from walk`
    if (rows.length === 0) break
    yield* rows
  }
  await tx.$executeRaw`close walk`
}

/** Pages by a key: `next` gives those after the last one. */
export async function* pagesAfter<Row, Key>(
  next: (after: Key | null, take: number) => Promise<Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<Row> {
  let after: Key | null = null
  for (;;) {
    const rows: Row[] = await next(after, PAGE)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = keyOf(last)
  }
}
