'use server'

import { desk } from '@/components/desk/deskAddresses'
import { comment } from '@/lib/comments/commands'
import { commentInput } from '@/lib/comments/schema'
import { follow, unfollow } from '@/lib/follows/commands'
import { followInput } from '@/lib/follows/schema'
import { action } from '@/lib/http/action'
import { takeOutOfArchive } from '@/lib/recommendations/commands/archive'
import { unarchiveInput } from '@/lib/recommendations/schema'

export const addNote = action(commentInput, async (input, actor) => {
  await comment(actor, input)
  return `${desk.recommendation(input.ref)}?done=noted#notes`
})

export const followIt = action(followInput, async (input, actor) => {
  await follow(actor, input)
  return `${desk.recommendation(input.ref)}?done=followed`
})

export const unfollowIt = action(followInput, async (input, actor) => {
  await unfollow(actor, input)
  return `${desk.recommendation(input.ref)}?done=unfollowed`
})

export const takeOut = action(unarchiveInput, async (input, actor) => {
  await takeOutOfArchive(actor, input)
  return `${desk.recommendation(input.ref)}?done=unarchived`
})
