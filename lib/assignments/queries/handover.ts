import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { sha256 } from '@/lib/core/canonical'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { fits, peopleMeant } from '@/lib/recommendations/queries/fits'
import { readSearch } from '@/lib/recommendations/queries/search'
import type { ListFilter } from '@/lib/recommendations/schema'
import { isSeen, recommendationScope } from '@/lib/recommendations/scope'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { Prisma } from '@/prisma/generated/client'
import { HOLDER, holderName, type Held } from '../rules'
import { MOST_HANDED_OVER } from '../schema'
import { heldBy, holdingsIn, versionsIn } from './holders'

/** One of those that can be handed over, as it was read. */
export type HandedLine = {
  id: string
  version: number
  ref: string
  title: string
  isDraft: boolean
  owner: string | null
  deputy: string | null
}

/** These recommendations, in this order. */
export async function handedLines(actor: Actor, refs: readonly string[]): Promise<HandedLine[]> {
  const rows = await db().recommendation.findMany({
    where: { AND: [{ ref: { in: [...refs] } }, recommendationScope(actor)] },
    select: {
      ...{ id: true, ref: true, title: true, isDraft: true },
      owner: { select: HOLDER },
      deputy: { select: HOLDER },
    },
  })
  const versions = await versionsIn(
    db(),
    rows.map(({ id }) => id),
  )
  return rows
    .toSorted((a, b) => refs.indexOf(a.ref) - refs.indexOf(b.ref))
    .map(({ owner, deputy, ...row }) => ({
      ...row,
      version: versions.get(row.id) ?? 1,
      owner: owner && holderName(owner),
      deputy: deputy && holderName(deputy),
    }))
}

/** All of a list as it stands: `mark` changes with every one that comes, goes or is assigned. */
export async function markOf(actor: Actor, filter: ListFilter): Promise<string> {
  const today = todayIn((await organisation()).timeZone, new Date())
  const ids = await idsOf(db(), actor, filter, today)
  return markOfAll(await versionsIn(db(), ids))
}

export function markOfAll(versions: ReadonlyMap<string, number>): string {
  return sha256(
    [...versions]
      .map(([id, version]) => `${id} ${version}`)
      .sort()
      .join('\n'),
  )
}

/** The ids of all that fit, one more than are handed over at once at most. The past is none of it. */
export async function idsOf(
  tx: Transaction,
  actor: Actor,
  { asOf: _asOf, knownAt: _knownAt, sort: _sort, ...filter }: ListFilter,
  today: CalendarDate,
): Promise<string[]> {
  if (!isSeen(actor)) return []
  const search = filter.text === undefined ? null : await readSearch(filter.text)
  const rows = z.array(z.object({ id: z.string() })).parse(
    await tx.$queryRaw`select s."recommendationId" as id from heed."Listing" s
      where ${fits(actor, filter, { today, search })} limit ${MOST_HANDED_OVER + 1}`,
  )
  return rows.map(({ id }) => id)
}

/** Those of the ids that exist for this actor, with who holds them today. */
export async function heldIn(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
  today: CalendarDate,
): Promise<Held[]> {
  const [rows, held] = [
    await tx.recommendation.findMany({
      where: { AND: [{ id: { in: [...ids] } }, recommendationScope(actor)] },
      select: { id: true, ref: true },
      orderBy: [{ document: { code: 'asc' } }, { position: 'asc' }],
    }),
    await holdingsIn(tx, { asOf: today, knownAt: ALL_KNOWN }, ids),
  ]
  return rows.map(({ id, ref }) => ({ id, ref, ...heldBy(held, id) }))
}

/** Whose the list is: one person's, or that of all who have left; null where it is nobody's in particular. */
export async function holdersMeant(
  tx: Transaction,
  actor: Actor,
  { owner }: ListFilter,
): Promise<Set<string> | null> {
  if (owner === undefined || owner === 'nobody') return null
  const rows = z
    .array(z.object({ id: z.string() }))
    .parse(
      await tx.$queryRaw(Prisma.sql`select id from heed."Person" where id in (${peopleMeant(actor, owner)})`),
    )
  return new Set(rows.map(({ id }) => id))
}
