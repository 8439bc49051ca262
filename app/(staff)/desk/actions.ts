'use server'

import { z } from 'zod'
import { desk } from '@/components/desk/deskAddresses'
import { assign } from '@/lib/assignments/commands'
import { assignForm, toAssignInput } from '@/lib/assignments/schema'
import { recordInput, type RecordInput } from '@/lib/asks/schema'
import { leave } from '@/lib/auth/enter'
import { comment, putAside } from '@/lib/comments/commands'
import { asideInput, commentInput } from '@/lib/comments/schema'
import { takeStep } from '@/lib/contacts/commands/correct'
import { stepInput } from '@/lib/contacts/schema'
import { todayIn } from '@/lib/core/dates'
import { follow, unfollow } from '@/lib/follows/commands'
import { followInput } from '@/lib/follows/schema'
import { action } from '@/lib/http/action'
import { organisation } from '@/lib/organisation/queries'
import { recordStatus } from '@/lib/proposals/commands/record'

export const signOut = action(z.strictObject({}), async () => {
  await leave()
  return '/sign-in?left'
})

const lookForm = recordInput.pick({ askId: true, version: true, receipt: true })

export const nothingNew = action(lookForm, async (form, actor) => {
  const effectiveOn = todayIn((await organisation()).timeZone, new Date())
  await recordStatus(actor, { ...form, request: { verb: 'reconfirm', effectiveOn } })
  return desk.done('nothingNew', { ask: form.askId })
})

const undoForm = lookForm.extend({ entryId: z.uuid() })

export const undoLook = action(undoForm, async ({ entryId, ...form }, actor) => {
  await recordStatus(actor, { ...form, request: takeBack(entryId) })
  return desk.done('undone', { ask: form.askId })
})

function takeBack(entryId: string): RecordInput['request'] {
  return { verb: 'takeBack', entryId, reason: 'Undone at once, on the desk.' }
}

export const giveOwner = action(assignForm, async (form, actor) => {
  await assign(actor, toAssignInput(form))
  return desk.done('given', { ref: form.ref })
})

export const answerMention = action(commentInput, async (input, actor) => {
  await comment(actor, input)
  return desk.done('answered', { ref: input.ref })
})

export const putMentionAside = action(asideInput, async (input, actor) => {
  await putAside(actor, input)
  return desk.done('aside')
})

export const unfollowHere = action(followInput, async (input, actor) => {
  await unfollow(actor, input)
  return desk.done('unfollowed', { ref: input.ref })
})

export const followAgain = action(followInput, async (input, actor) => {
  await follow(actor, input)
  return desk.done('followed', { ref: input.ref })
})

export const stepTaken = action(stepInput, async (input, actor) => {
  await takeStep(actor, input)
  return desk.done('stepTaken')
})
