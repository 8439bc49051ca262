import { randomUUID } from 'node:crypto'
import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { viewScope } from './scope'
import { filterOf, queryOf, type RemoveViewInput, type ViewInput } from './schema'

/** A list that is longer is none to choose from. */
const MOST = 50

/** Keeps a list under a name, for oneself or for all staff. Throws Forbidden or Refused. */
export async function saveView(actor: Actor, { receipt, name, query, isShared }: ViewInput): Promise<void> {
  const { id: personId } = whoKeeps(actor)
  await write(
    actor,
    async (tx, at) => {
      const own = await tx.view.findMany({ where: { personId }, select: { name: true } })
      if (own.some((one) => one.name === name))
        throw refused('name', 'NAME_TAKEN', 'You have a view of this name. Give this one another.')
      if (own.length >= MOST)
        throw refused(null, 'TOO_MANY', `You keep ${MOST} views. Remove one that you no longer need.`)
      const view = { id: randomUUID(), name, query: queryOf(filterOf(query)), isShared }
      await tx.view.create({ data: { ...view, personId, createdAt: at } })
      return { event: 'view.saved', subject: `view/${view.id}` }
    },
    { receipt },
  )
}

/**
 * Takes one's own view away, from everybody where it is shared; a shared one of others, whoever looks after views: theirs
 * who left would stay for ever. Throws Forbidden or NotFound.
 */
export async function removeView(actor: Actor, { receipt, viewId }: RemoveViewInput): Promise<void> {
  const { id: personId } = whoKeeps(actor)
  await write(
    actor,
    async (tx) => {
      const view = await tx.view.findFirst({ where: { AND: [{ id: viewId }, viewScope(actor)] } })
      if (!view) throw new NotFound('This view does not exist.')
      if (view.personId !== personId && !can(actor, 'manageViews'))
        throw new Forbidden('Only the one who shared a view, a lead or an admin removes it.')
      await tx.view.delete({ where: { id: viewId } })
      return { event: 'view.removed', subject: `view/${viewId}` }
    },
    { receipt, about: `view/${viewId}` },
  )
}

function whoKeeps(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !can(actor, 'saveView'))
    throw new Forbidden('Your role keeps no views. The address of a list can be kept and sent.')
  return actor
}

function refused(field: string | null, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
