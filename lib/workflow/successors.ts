import type { Missing } from '@/lib/workflow/reasons'
import type { Change } from '@/lib/workflow/request'
import type { Facts } from '@/lib/workflow/types'

/** A successor is named, and does not lead back to what it replaces. */
export function missingSuccessor(facts: Facts, successor: Change['successor']): Missing[] {
  const named = successor?.kind === 'INSTRUMENT' ? successor.title : successor?.id
  if (!successor || !named) return [{ code: 'SUCCESSOR_MISSING', field: 'successor' }]
  if (successor.kind === 'INSTRUMENT') return []
  const own = successor.kind === 'RECOMMENDATION' ? facts.recommendationId : facts.addresseeId
  return leadsTo(facts.successors, named, own) ? [{ code: 'SUCCESSOR_CYCLE', field: 'successor' }] : []
}

/** It is carried somewhere, and nowhere that leads back to what is left behind. */
export function missingPlace(facts: Facts, places: Change['carriedInto'] = []): Missing[] {
  if (places.length === 0) return [{ code: 'SUCCESSOR_MISSING', field: 'carriedInto' }]
  return places.flatMap(({ kind, id }) => missingSuccessor(facts, { kind, id }))
}

function leadsTo(successors: Facts['successors'], from: string, to: string): boolean {
  const reached = new Set([from])
  for (const id of reached) for (const next of successors[id] ?? []) reached.add(next)
  return reached.has(to)
}
