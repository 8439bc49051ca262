import { can, type Actor } from '@/lib/access/policy'
import { Prisma } from '@/prisma/generated/client'

/** Whose a request is to whoever looks: their own, nobody's where they may give it to somebody, or others'. */
export type Whose = 'mine' | 'nobodys' | 'others'

type Holders = { ownerId: string | null; deputyId: string | null }

export function whoseIs(actor: Actor, { ownerId, deputyId }: Holders): Whose {
  if (actor.kind === 'person' && [ownerId, deputyId].includes(actor.id)) return 'mine'
  return ownerId === null && can(actor, 'assign') ? 'nobodys' : 'others'
}

/** The same as conditions on a request. */
export function whoseWhere(actor: Actor): Record<Whose, Prisma.AskWhereInput> {
  const nobody = { id: { in: [] } }
  if (actor.kind !== 'person') return { mine: nobody, nobodys: nobody, others: {} }
  const { id } = actor
  const isNot = { OR: [{ deputyId: null }, { NOT: { deputyId: id } }] }
  const unowned = { recommendation: { AND: [{ ownerId: null }, isNot] } }
  const owned = { recommendation: { AND: [{ NOT: { ownerId: null } }, { NOT: { ownerId: id } }, isNot] } }
  const canAssign = can(actor, 'assign')
  return {
    mine: { recommendation: { OR: [{ ownerId: id }, { deputyId: id }] } },
    nobodys: canAssign ? unowned : nobody,
    others: canAssign ? owned : { OR: [owned, unowned] },
  }
}

/** The same as conditions on `s`, its listing. */
export function whoseSql(actor: Actor): Record<Whose, Prisma.Sql> {
  const me = actor.kind === 'person' ? actor.id : null
  const mine = Prisma.sql`(s."ownerId" = ${me}::uuid or s."deputyId" = ${me}::uuid) is true`
  const unowned = Prisma.sql`s."ownerId" is null and ${can(actor, 'assign')}`
  return {
    mine,
    nobodys: Prisma.sql`not ${mine} and ${unowned}`,
    others: Prisma.sql`not ${mine} and not (${unowned})`,
  }
}
