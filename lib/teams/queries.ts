import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'

export type OpenTeam = {
  id: string
  name: string
  version: number
  /** By name; those who have left say so. */
  members: { id: string; name: string; isActive: boolean }[]
}

/** The teams that there are, by name, each with its people. */
export async function openTeams(actor: Actor): Promise<OpenTeam[]> {
  if (!can(actor, 'readStaff')) return []
  const teams = await db().team.findMany({
    where: { isDropped: false },
    orderBy: { name: 'asc' },
    include: {
      members: {
        orderBy: { person: { name: 'asc' } },
        select: { person: { select: { id: true, name: true, isActive: true } } },
      },
    },
  })
  return teams.map(({ id, name, version, members }) => ({
    ...{ id, name, version },
    members: members.map(({ person }) => person),
  }))
}
