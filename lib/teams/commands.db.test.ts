import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { ROLES } from '@/lib/access/roles'
import { teamed } from '@/lib/assignments/queries/people'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { A_JOB, actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addRecommendation } from '@/lib/testing/factories'
import { codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { addTeam, changeTeam, dropTeam } from './commands'
import { openTeams } from './queries'

let lead: PersonActor
let ana: PersonActor
let ben: PersonActor
let last = 0
beforeAll(async () => {
  lead = await addPerson('lead')
  ana = await addPerson('editor')
  ben = await addPerson('editor')
})

async function newTeam(...members: PersonActor[]) {
  const name = `Team ${++last}`
  await addTeam(lead, { receipt: randomUUID(), name, members: members.map(({ id }) => id) })
  return teamNamed(name)
}
async function teamNamed(name: string) {
  const team = (await openTeams(lead)).find((one) => one.name === name)
  if (!team) throw new Error(`No team is called ${name}`)
  return team
}
const asRead = ({ id, version, name }: { id: string; version: number; name: string }) => ({
  ...{ receipt: randomUUID(), teamId: id, version, name },
  members: [ana.id],
})

test('a team is added with its people, renamed, changed and dropped, each with one line in the ledger', async () => {
  const input = { receipt: randomUUID(), name: 'Visas', members: [ana.id, ana.id] }
  expect(await ledgerEntriesOf(() => addTeam(lead, input))).toBe(1)
  const team = await teamNamed('Visas')
  const change = { ...asRead(team), name: 'Visas and work', members: [ben.id] }
  expect(await ledgerEntriesOf(() => changeTeam(lead, change))).toBe(1)
  const now = await teamNamed('Visas and work')
  expect(now.members.map(({ id }) => id)).toEqual([ben.id])
  const { receipt, teamId, version } = { ...asRead(now), receipt: randomUUID() }
  expect(await ledgerEntriesOf(() => dropTeam(lead, { receipt, teamId, version }))).toBe(1)
  expect((await openTeams(lead)).some(({ id }) => id === team.id)).toBe(false)
  expect(await db().team.findUniqueOrThrow({ where: { id: team.id } })).toMatchObject({ isDropped: true })
})

test('nothing is written where nothing changes, or a form comes twice', async () => {
  const team = await newTeam(ana)
  expect(await ledgerEntriesOf(() => changeTeam(lead, asRead(team)))).toBe(0)
  const input = { receipt: randomUUID(), name: 'Once', members: [] }
  expect(await ledgerEntriesOf(() => Promise.all([addTeam(lead, input), addTeam(lead, input)]))).toBe(1)
})

test('a name is taken once, whatever its case, and only our people are in a team', async () => {
  const team = await newTeam(ana)
  const add = (given: object) => addTeam(lead, { receipt: randomUUID(), name: 'Free', members: [], ...given })
  expect(await codesOf(add({ name: team.name.toUpperCase() }))).toEqual(['NAME_TAKEN'])
  expect(await codesOf(add({ members: [randomUUID()] }))).toEqual(['PERSON_UNKNOWN'])
  const other = await newTeam()
  expect(await codesOf(changeTeam(lead, { ...asRead(other), name: team.name }))).toEqual(['NAME_TAKEN'])
})

test('of two who change a team the later is told; a dropped one is not found', async () => {
  const team = await newTeam(ana)
  await changeTeam(lead, { ...asRead(team), name: `${team.name} first` })
  await expect(changeTeam(lead, { ...asRead(team), name: `${team.name} second` })).rejects.toThrow(Conflict)
  const { receipt, teamId, version } = asRead(team)
  await expect(dropTeam(lead, { receipt, teamId, version })).rejects.toThrow(Conflict)
  await dropTeam(lead, { receipt: randomUUID(), teamId, version: version + 1 })
  await expect(dropTeam(lead, { receipt: randomUUID(), teamId, version: version + 2 })).rejects.toThrow(
    NotFound,
  )
})

test('nobody but a lead or an admin looks after teams, and the public reads none', async () => {
  const team = await newTeam(ana)
  const others = ROLES.filter((role) => role !== 'lead' && role !== 'admin').map((role) => actor(role))
  for (const someone of [THE_PUBLIC, A_JOB, actor(), ...others]) {
    await expect(addTeam(someone, { receipt: randomUUID(), name: 'Mine', members: [] })).rejects.toThrow(
      Forbidden,
    )
    await expect(changeTeam(someone, asRead(team))).rejects.toThrow(Forbidden)
    const { receipt, teamId, version } = asRead(team)
    await expect(dropTeam(someone, { receipt, teamId, version })).rejects.toThrow(Forbidden)
  }
  expect(await openTeams(THE_PUBLIC)).toEqual([])
})

test('a team finds what its people look after, and my team is the one that I am in', async () => {
  const team = await newTeam(ana)
  const { ref } = await addRecommendation({ ownerId: ana.id })
  const second = await addRecommendation({ ownerId: lead.id, deputyId: ana.id })
  await addRecommendation({ ownerId: lead.id })
  const refsOf = async (someone: PersonActor, asked: string) =>
    (await listRecommendations(someone, { team: asked })).lines.map((line) => line.ref).sort()
  expect(await refsOf(lead, team.id)).toEqual([ref, second.ref].sort())
  expect(await refsOf(ana, 'mine')).toEqual([ref, second.ref].sort())
  expect(await refsOf(lead, 'mine')).toEqual([])
})

test('people to hand over to stand under their teams, and those in none below', async () => {
  const team = await newTeam(ana)
  const choices = await teamed(lead)
  expect(choices.filter(({ value }) => value === ana.id).map(({ group }) => group)).toContain(team.name)
  expect(choices.find(({ value }) => value === ben.id)?.group).toBe('In no team')
})
