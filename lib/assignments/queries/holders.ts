import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { toDate } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { isSeen } from '@/lib/recommendations/scope'
import type { Point } from '@/lib/workflow/walk'
import { Prisma } from '@/prisma/generated/client'
import type { Holding } from '../rules'
import { DUTIES, type Duty } from '../schema'

export type Holdings = Record<Duty, Holding>
const NOBODY: Holding = { personId: null, since: null }

/** Who held what at a point, by the recommendation's id: `holderOn` in SQL, two rows of each at most. `ids`: of these alone. */
export async function holdingsIn(
  tx: Transaction,
  { asOf, knownAt }: Point,
  ids?: readonly string[],
): Promise<Map<string, Holdings>> {
  const among = ids ? Prisma.sql`and "recommendationId" = any (${[...ids]}::uuid[])` : Prisma.empty
  const rows = z.array(holdingRow).parse(
    await tx.$queryRaw`select distinct on ("recommendationId", duty) "recommendationId" as id, duty::text,
        "personId", to_char("effectiveOn", 'YYYY-MM-DD') as since
      from heed."Assignment"
      where "effectiveOn" <= ${toDate(asOf)}::date and "recordedAt" <= ${new Date(knownAt)} ${among}
      order by "recommendationId", duty, "effectiveOn" desc, "recordedAt" desc, id desc`,
  )
  const held = new Map<string, Holdings>()
  for (const { id, duty, personId, since } of rows)
    held.set(id, { ...(held.get(id) ?? { OWNER: NOBODY, DEPUTY: NOBODY }), [duty]: { personId, since } })
  return held
}

const holdingRow = z.object({
  id: z.string(),
  duty: z.enum(DUTIES),
  personId: z.string().nullable(),
  since: z.string(),
})

type Holder = { id: string; name: string } | null
export type Holders = { owner: Holder; deputy: Holder }

/** Who looked after what at a point in the past, by the recommendation's id; of what is not named, nobody did. */
export async function holdersAt(
  actor: Actor,
  past: Point,
  ids?: readonly string[],
): Promise<Map<string, Holders>> {
  if (!isSeen(actor)) return new Map()
  const [held, people] = await Promise.all([
    holdingsIn(db(), past, ids),
    db().person.findMany({ select: { id: true, name: true } }),
  ])
  const byId = new Map(people.map((person) => [person.id, person]))
  const holder = ({ personId }: Holding) => byId.get(personId ?? '') ?? null
  return new Map(
    [...held].map(([id, { OWNER, DEPUTY }]) => [id, { owner: holder(OWNER), deputy: holder(DEPUTY) }]),
  )
}

/** What nobody holds a duty of has no row of its own. */
export function heldBy(held: ReadonlyMap<string, Holdings>, id: string): Holdings {
  return held.get(id) ?? { OWNER: NOBODY, DEPUTY: NOBODY }
}

/** The number that an assignment is bound to: one more than a recommendation has assignments, by its id. */
export async function versionsIn(tx: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  const counted = await tx.assignment.groupBy({
    by: 'recommendationId',
    where: { recommendationId: { in: [...ids] } },
    _count: true,
  })
  const counts = new Map(counted.map(({ recommendationId, _count }) => [recommendationId, _count]))
  return new Map(ids.map((id) => [id, (counts.get(id) ?? 0) + 1]))
}
