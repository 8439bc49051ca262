import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import type { ListFilter } from '@/lib/recommendations/schema'
import { filterOf } from './schema'
import { viewScope } from './scope'

export type SavedView = {
  id: string
  name: string
  filter: ListFilter
  isShared: boolean
  /** Who shares it; null: oneself. */
  sharedBy: string | null
  canRemove: boolean
}

/** The lists that this actor keeps, and those that colleagues share, by their names. */
export async function savedViews(actor: Actor): Promise<SavedView[]> {
  const rows = await db().view.findMany({
    where: viewScope(actor),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { person: { select: { id: true, name: true, isActive: true } } },
  })
  const me = actor.kind === 'person' ? actor.id : null
  return rows.map(({ id, name, query, isShared, person }) => ({
    ...{ id, name, isShared },
    filter: filterOf(query),
    sharedBy: person.id === me ? null : person.isActive ? person.name : `${person.name} (has left)`,
    canRemove: can(actor, person.id === me ? 'saveView' : 'manageViews'),
  }))
}
