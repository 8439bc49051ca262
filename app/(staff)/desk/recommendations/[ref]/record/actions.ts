'use server'

import { refresh } from 'next/cache'
import { desk } from '@/components/desk/deskAddresses'
import { linkSentence } from '@/components/record/linkSentence'
import { isAgainst, stepOf } from '@/components/record/recordVerbs'
import { whoDecides } from '@/components/record/WhoDecides'
import type { Actor } from '@/lib/access/policy'
import { recordForm, toRecordInput, type RecordForm } from '@/lib/asks/schema'
import { isKnownFailure, Refused } from '@/lib/core/errors'
import { action } from '@/lib/http/action'
import { lookAhead, type Ahead } from '@/lib/proposals/commands/lookAhead'
import { recordStatus } from '@/lib/proposals/commands/record'
import { recommendationId } from '@/lib/recommendations/queries/scoped'
import { atFields } from './atFields'

export const record = action(recordForm, async (sent, actor) => {
  const form = await completed(sent, actor)
  const input = toRecordInput(form)
  const refused = (error: unknown) => {
    if (error instanceof Refused) throw new Refused(error.message, atFields(error.problems, form))
    throw error
  }
  if (form.lookFirst) return { ahead: aheadWords(await lookAhead(actor, input).catch(refused), form) }
  const recorded = await recordStatus(actor, input).catch(refused)
  if (form.card) {
    const what = recorded === 'PROPOSED' ? 'proposed' : 'did'
    // Another part of the desk: what stands around its pages is made anew, too.
    refresh()
    return desk.card({ which: form.card, after: form.askId, [what]: form.askId })
  }
  const done = form.verb === 'takeBack' ? 'takenBack' : recorded === 'PROPOSED' ? 'proposed' : 'recorded'
  return `${desk.recommendation(form.ref)}?done=${done}#request-${form.askId}`
})

function aheadWords({ link, ...then }: Ahead, { kind, tier }: RecordForm): string[] {
  const isSuggested = kind === undefined && tier === undefined
  return [...(link ? [linkSentence({ ...link, isSuggested })] : []), 'Nothing is missing.', whoDecides(then)]
}

/** What the form leaves unsaid: that a rollback's link speaks against the claim, and which recommendation a reference means. */
async function completed(form: RecordForm, actor: Actor): Promise<RecordForm> {
  const { verb, replacement, to, url, polarity, successorKind, successor } = form
  const fact = verb === 'correct' ? replacement : verb
  const step = fact && fact !== 'NOTHING' ? stepOf(fact, to) : null
  const isNamed = successorKind === 'RECOMMENDATION' && successor
  return {
    ...form,
    ...(url && !polarity && isAgainst(step) && { polarity: 'CONTRADICTS' as const }),
    ...(isNamed && { successor: await successorOf(actor, successor) }),
  }
}

async function successorOf(actor: Actor, ref: string): Promise<string> {
  return recommendationId(actor, ref).catch((error: unknown) => {
    if (!isKnownFailure(error)) throw error
    const message = 'No recommendation has this reference. Take it from its page, such as CFR-3.'
    throw new Refused(message, [{ field: 'successor', code: 'SUCCESSOR_MISSING', message }])
  })
}
