import type { Actor } from '@/lib/access/policy'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Point } from '@/lib/workflow/walk'
import { Prisma } from '@/prisma/generated/client'
import type { ListFilter } from '../schema'
import { peopleMeant } from './fits'

/**
 * The condition on `s`, a listing, without which it cannot have stood so: somebody had written that down. True of more than the
 * fold then finds, and never of less.
 */
export function mayHaveStoodSo(
  actor: Actor,
  { status, response, owner }: Pick<ListFilter, 'status' | 'response' | 'owner'>,
  past: Point,
): Prisma.Sql {
  const states = status && status !== 'NOT_ASSESSED' ? leavesOf(status) : null
  const said = response && response !== 'NOT_SENT' ? response : null
  const conditions = [
    Prisma.sql`true`,
    states && wasWritten(Prisma.sql`e.implementation = any (${states}::heed."Implementation"[])`, past),
    said && wasWritten(Prisma.sql`e.response = ${said}::heed."Response"`, past),
    owner &&
      owner !== 'nobody' &&
      Prisma.sql`exists (select from heed."Assignment" h where h."recommendationId" = s."recommendationId"
        and h."personId" in (${peopleMeant(actor, owner)}) and ${isIn(Prisma.sql`h`, past)})`,
  ].flatMap((condition) => condition || [])
  return Prisma.join(conditions, ' and ')
}

/** Of these at least one has to be among the requests whose sum is such a state. */
function leavesOf(status: Implementation): Implementation[] {
  return status === 'PARTIALLY_IMPLEMENTED' ? [status, 'IMPLEMENTED'] : [status]
}

function wasWritten(what: Prisma.Sql, past: Point): Prisma.Sql {
  return Prisma.sql`exists (select from heed."Recommendation" l join heed."Ask" a on a."recommendationId" = l.id
    join heed."StatusEntry" e on e."askId" = a.id
    where (l.id = s."recommendationId" or l."parentId" = s."recommendationId") and ${what} and ${isIn(Prisma.sql`e`, past)})`
}

function isIn(row: Prisma.Sql, { asOf, knownAt }: Point): Prisma.Sql {
  return Prisma.sql`${row}."effectiveOn" <= ${asOf}::date and ${row}."recordedAt" <= ${knownAt}::timestamptz`
}
