'use server'

import { action } from '@/lib/http/action'
import { clear } from '@/lib/publication/clear'
import { publishAgain, publishDraft, retract } from '@/lib/publication/retract'
import { clearForm, publishAgainInput, publishDraftInput, retractInput } from '@/lib/publication/schema'

const PAGE = '/desk/publication'

export const decideTexts = action(clearForm, async (input, actor) => {
  await clear(actor, input)
  return `${PAGE}?done=${input.isPublic ? 'published' : 'kept'}`
})

export const publishTheDraft = action(publishDraftInput, async (input, actor) => {
  await publishDraft(actor, input)
  return `${PAGE}?done=published`
})

export const retractPage = action(retractInput, async (input, actor) => {
  await retract(actor, input)
  return `${PAGE}?done=retracted`
})

export const publishPageAgain = action(publishAgainInput, async (input, actor) => {
  await publishAgain(actor, input)
  return `${PAGE}?done=published`
})
