'use server'

import { desk } from '@/components/desk/deskAddresses'
import { bearOn } from '@/lib/evidence/commands/bear'
import { makePublicCopy } from '@/lib/evidence/commands/makePublicCopy'
import { openSealed } from '@/lib/evidence/commands/openSealed'
import { replaceEvidence } from '@/lib/evidence/commands/replace'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw'
import {
  bearInput,
  copyInput,
  namedInput,
  replaceForm,
  toReplaceInput,
  withdrawInput,
} from '@/lib/evidence/schema'
import { action } from '@/lib/http/action'

export const replace = action(replaceForm, async (form, actor) => {
  const id = await replaceEvidence(actor, toReplaceInput(form))
  return `${desk.piece(id)}?done=replaced`
})

export const withdraw = action(withdrawInput, async (input, actor) => {
  await withdrawEvidence(actor, input)
  return `${desk.piece(input.evidenceId)}?done=withdrawn`
})

export const serve = action(bearInput, async (input, actor) => {
  await bearOn(actor, input)
  return `${desk.piece(input.evidenceId)}?done=serves`
})

export const open = action(namedInput, async (input, actor) => {
  await openSealed(actor, input)
  return desk.piece(input.evidenceId)
})

export const copy = action(copyInput, async (input, actor) => {
  await makePublicCopy(actor, input)
  return `${desk.piece(input.evidenceId)}?done=copied`
})
