import { randomUUID } from 'node:crypto'
import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { ChangeTeamInput, DropTeamInput, TeamInput } from './schema'

/** Throws Forbidden or Refused (there is one of that name). */
export async function addTeam(actor: Actor, { receipt, name, members }: TeamInput): Promise<void> {
  checkManages(actor)
  await write(
    actor,
    async (tx) => {
      await refuseTaken(tx, name, null)
      await refuseStrangers(tx, members)
      const id = randomUUID()
      await tx.team.create({ data: { id, name } })
      await tx.teamMember.createMany({ data: unique(members).map((personId) => ({ teamId: id, personId })) })
      return { event: 'team.added', subject: `team/${id}` }
    },
    { receipt },
  )
}

/** Another name, other people. Throws Forbidden, NotFound, Conflict (changed since it was read) or Refused. */
export async function changeTeam(actor: Actor, input: ChangeTeamInput): Promise<void> {
  checkManages(actor)
  const subject = `team/${input.teamId}`
  await write(
    actor,
    async (tx) => {
      const { id, name: before, members } = await teamAsRead(tx, input)
      const were = members.map(({ personId }) => personId)
      const out = were.filter((personId) => !input.members.includes(personId))
      const into = unique(input.members).filter((personId) => !were.includes(personId))
      if (before === input.name && out.length + into.length === 0) return null
      await refuseTaken(tx, input.name, id)
      await refuseStrangers(tx, into)
      await tx.team.update({ where: { id }, data: { name: input.name, version: { increment: 1 } } })
      await tx.teamMember.deleteMany({ where: { teamId: id, personId: { in: out } } })
      await tx.teamMember.createMany({ data: into.map((personId) => ({ teamId: id, personId })) })
      return { event: 'team.changed', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}

/** It is kept, and no choice any more. Throws Forbidden, NotFound or Conflict. */
export async function dropTeam(actor: Actor, input: DropTeamInput): Promise<void> {
  checkManages(actor)
  const subject = `team/${input.teamId}`
  await write(
    actor,
    async (tx) => {
      const { id } = await teamAsRead(tx, input)
      await tx.team.update({ where: { id }, data: { isDropped: true, version: { increment: 1 } } })
      await tx.teamMember.deleteMany({ where: { teamId: id } })
      return { event: 'team.dropped', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}

async function teamAsRead(tx: Transaction, { teamId, version }: { teamId: string; version: number }) {
  const team = await tx.team.findUnique({
    where: { id: teamId, isDropped: false },
    include: { members: { select: { personId: true } } },
  })
  if (!team) throw new NotFound('This team does not exist any more.')
  if (team.version !== version)
    throw new Conflict(
      'Somebody changed this team since you opened this page. What you typed is kept: see how it is now, and send it again to replace it.',
    )
  return team
}

async function refuseTaken(tx: Transaction, name: string, id: string | null): Promise<void> {
  const named = await tx.team.findFirst({ where: { name: { equals: name, mode: 'insensitive' } } })
  if (!named || named.id === id) return
  const message = named.isDropped
    ? 'A team that was dropped had this name, and keeps it in the record. Choose another one.'
    : 'There is a team of this name.'
  throw new Refused(message, [{ field: 'name', code: 'NAME_TAKEN', message }])
}

async function refuseStrangers(tx: Transaction, ids: readonly string[]): Promise<void> {
  const ours = await tx.person.count({ where: { id: { in: unique(ids) }, isActive: true } })
  if (ours === unique(ids).length) return
  const message = 'Choose among the people in the list.'
  throw new Refused(message, [{ field: 'members', code: 'PERSON_UNKNOWN', message }])
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function checkManages(actor: Actor): void {
  if (!can(actor, 'manageTeams'))
    throw new Forbidden('Your role does not look after teams. Ask a lead or an admin.')
}
