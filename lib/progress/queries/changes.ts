import type { z } from 'zod'
import { lastMove, NOT_NAMED } from '@/lib/progress/rules'
import type { Reader } from '@/lib/progress/snapshot'
import { moved, type Change } from '@/lib/progress/views'
import { isDisputed } from '@/lib/workflow/rollUp'

/** What happened last, the newest first; a request once, with its last move. */
export async function latestChanges(tx: Reader, count: number): Promise<Change[]> {
  const rows = await tx.$queryRaw`
    select body->>'ref' as ref, body->>'title' as title, body->'asks' as asks
    from published."CurrentRecord", lateral (
      select max(entry->>'effectiveOn') as "movedOn"
      from jsonb_array_elements(body->'asks') as ask, jsonb_array_elements(ask->'entries') as entry
      where entry->>'implementation' is not null
    ) as history
    where kind = 'RECOMMENDATION' and "movedOn" is not null
    order by "movedOn" desc, key limit ${count * 3}`
  return moved.array().parse(rows).flatMap(changesOf).sort(newestFirst).slice(0, count)
}

function changesOf({ ref, title, asks }: z.infer<typeof moved>): Change[] {
  return asks.flatMap(({ addressee, ...ask }) => {
    const move = lastMove(ask.entries)
    if (!move?.moved) return []
    const { effectiveOn, precision, enteredOn } = move.entry
    const { to, from } = move.moved
    return [
      {
        ref,
        title,
        addressee: addressee.slug === NOT_NAMED ? null : addressee.name,
        happenedOn: effectiveOn,
        precision,
        enteredOn,
        now: to,
        isDisputed: isDisputed(ask),
        before: from,
      },
    ]
  })
}

function newestFirst(a: Change, b: Change): number {
  return (
    b.happenedOn.localeCompare(a.happenedOn) ||
    b.enteredOn.localeCompare(a.enteredOn) ||
    a.ref.localeCompare(b.ref)
  )
}
