import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { recommendationInScope } from '@/lib/recommendations/queries/scoped'
import type { FollowInput } from './schema'
import { followScope } from './scope'

/** Who follows more hears of everything, and reads none of it. */
export const MOST_FOLLOWED = 500

/** What others change here comes to one's own desk from now on. Throws Forbidden, NotFound or Refused. */
export async function follow(actor: Actor, { receipt, ref }: FollowInput): Promise<void> {
  const { id: personId } = whoFollows(actor)
  const subject = `recommendation/${ref}`
  await write(
    actor,
    async (tx, at) => {
      const { id: recommendationId } = await recommendationInScope(tx, actor, ref)
      const others = { AND: [followScope(actor), { NOT: { recommendationId } }] }
      if ((await tx.follow.count({ where: others })) >= MOST_FOLLOWED)
        throw refused('TOO_MANY', `You follow ${MOST_FOLLOWED} recommendations. Unfollow one first.`)
      const one = { personId, recommendationId }
      if (await tx.follow.findUnique({ where: { personId_recommendationId: one } })) return null
      await tx.follow.create({ data: { ...one, createdAt: at } })
      return { event: 'follow.begun', subject }
    },
    { receipt, about: subject },
  )
}

/** It comes to one's desk no more, unless one looks after it. Throws Forbidden, NotFound or Refused. */
export async function unfollow(actor: Actor, { receipt, ref }: FollowInput): Promise<void> {
  const { id: personId } = whoFollows(actor)
  const subject = `recommendation/${ref}`
  await write(
    actor,
    async (tx) => {
      const { id: recommendationId, ownerId, deputyId } = await recommendationInScope(tx, actor, ref)
      const { count } = await tx.follow.deleteMany({ where: { personId, recommendationId } })
      if (count > 0) return { event: 'follow.ended', subject }
      if (ownerId !== personId && deputyId !== personId) return null
      throw refused('LOOKS_AFTER', 'You look after it, and so you follow it. A lead can hand it over.')
    },
    { receipt, about: subject },
  )
}

function whoFollows(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !can(actor, 'follow'))
    throw new Forbidden('Your role follows nothing. Open the recommendation to see what has changed.')
  return actor
}

function refused(code: string, message: string): Refused {
  return new Refused(message, [{ field: null, code, message }])
}
