import { db } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The rows of a query that looks for text, found by an index: the planner takes reading a whole text for as cheap as
 * comparing two numbers, and would rather read every one.
 */
export async function byIndex(query: Prisma.Sql): Promise<unknown> {
  const [, rows] = await db().$transaction([
    db().$executeRaw`set local enable_seqscan = off`,
    db().$queryRaw<unknown>(query),
  ])
  return rows
}
