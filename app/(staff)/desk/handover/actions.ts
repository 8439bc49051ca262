'use server'

import { handOver, lookAtHandOver } from '@/lib/assignments/commands/handOver'
import { refsWords, type Plan } from '@/lib/assignments/rules'
import { handOverAddress, handOverForm, toHandOverInput } from '@/lib/assignments/schema'
import { action } from '@/lib/http/action'

export const passOn = action(handOverForm, async (form, actor) => {
  const input = toHandOverInput(form)
  if (form.lookFirst) return { ahead: aheadWords(await lookAtHandOver(actor, input)) }
  const plan = await handOver(actor, input)
  const left = (plan?.skipped.length ?? 0) + (plan?.same.length ?? 0)
  return handOverAddress(input.filter, { done: plan?.gives.length ?? 0, ...(left > 0 && { left }) })
})

function aheadWords({ gives, refs, skipped, same }: Plan): string[] {
  return [
    gives.length === refs.length
      ? `${gives.length === 1 ? 'One changes' : `${gives.length} change`} hands: ${refsWords(refs)}.`
      : `${gives.length} duties change hands, in ${refs.length === 1 ? 'one recommendation' : `${refs.length} recommendations`}: ${refsWords(refs)}.`,
    ...(skipped.length > 0
      ? [`Left as they are, because the other duty is theirs there: ${refsWords(skipped)}.`]
      : []),
    ...(same.length > 0 ? [`So already: ${refsWords(same)}.`] : []),
  ]
}
