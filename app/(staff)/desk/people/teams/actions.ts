'use server'

import { desk } from '@/components/desk/deskAddresses'
import { action } from '@/lib/http/action'
import { addTeam, changeTeam, dropTeam } from '@/lib/teams/commands'
import { changeTeamForm, dropTeamInput, teamForm } from '@/lib/teams/schema'

export const add = action(teamForm, async (input, actor) => {
  await addTeam(actor, input)
  return `${desk.teams}?done=added`
})

export const change = action(changeTeamForm, async (input, actor) => {
  await changeTeam(actor, input)
  return `${desk.teams}?done=changed`
})

export const drop = action(dropTeamInput, async (input, actor) => {
  await dropTeam(actor, input)
  return `${desk.teams}?done=dropped`
})
