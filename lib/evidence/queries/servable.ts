import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { recommendationScope } from '@/lib/recommendations/scope'

export type Servable = { ref: string; title: string; asks: { id: string; addressee: string }[] }

/** The requests that a piece of evidence could serve too, by a reference however it is written; null where there is none. */
export async function servable(actor: Actor, typed: string): Promise<Servable | null> {
  // Nothing else is a reference, and some of it a database would take for a pattern, or not at all.
  if (!/^[\p{L}\d.-]{1,40}$/u.test(typed.trim())) return null
  const found = await db().recommendation.findFirst({
    where: {
      AND: [{ ref: { equals: typed.trim(), mode: 'insensitive' } }, recommendationScope(actor)],
    },
    select: {
      ref: true,
      title: true,
      asks: { select: { id: true, addressee: true }, orderBy: { addressee: { name: 'asc' } } },
    },
  })
  return (
    found && {
      ...found,
      asks: found.asks.map(({ id, addressee }) => ({ id, addressee: addressee.name })),
    }
  )
}
