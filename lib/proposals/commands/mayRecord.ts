import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { Forbidden } from '@/lib/core/errors'

/** The person who records, or looks at what recording would do. Throws Forbidden. */
export function mayRecord(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !can(actor, 'recordStatus'))
    throw new Forbidden('Your role does not record what happened. Ask an editor or a lead.')
  return actor
}
