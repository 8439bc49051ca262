'use server'

import { desk } from '@/components/desk/deskAddresses'
import { requestLabel } from '@/components/happened/eventWords'
import { linkSentence } from '@/components/record/linkSentence'
import type { Actor } from '@/lib/access/policy'
import { asksNamed } from '@/lib/asks/queries/tickable'
import { todayIn } from '@/lib/core/dates'
import { Conflict, Refused } from '@/lib/core/errors'
import { action } from '@/lib/http/action'
import type { Outcome } from '@/lib/http/submit'
import { organisation } from '@/lib/organisation/queries'
import { lookTogether, type AheadTogether } from '@/lib/proposals/commands/lookTogether'
import { recordTogether } from '@/lib/proposals/commands/recordTogether'
import { takeBackTogether } from '@/lib/proposals/commands/takeBackTogether'
import {
  happenedForm,
  nothingNewForm,
  takeBackTogetherInput,
  toLookInput,
  toTogetherInput,
  type HappenedForm,
} from '@/lib/proposals/schema'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'
import { atLink, atRows } from './atRows'
import { lookFor } from './lookFor'

/** Looked for, or looked at first, nothing is written: what is typed comes back, and stands in no address. */
export const happen = action(happenedForm, record, lookFor)

async function record(form: HappenedForm, actor: Actor): Promise<Outcome> {
  if (form.search) return null
  const input = toTogetherInput(form)
  if (!form.lookFirst) {
    await recordTogether(actor, input).catch(placed(actor, form.tick, { fieldOf: verbOf, link: form }))
    return desk.recordedTogether({ saved: form.receipt, of: form.tick.length })
  }
  const ahead = await lookTogether(actor, input).catch(
    placed(actor, form.tick, { fieldOf: verbOf, link: form }),
  )
  return { ahead: aheadWords(ahead, await labelsOf(actor, form.tick), form) }
}

/** All of one act in one, as far as that can be still. */
export const takeAllBack = action(takeBackTogetherInput, async (input, actor) => {
  await takeBackTogether(actor, input)
  return desk.recordedTogether({ takenBack: input.event })
})

export const foundNothingNew = action(nothingNewForm, async (form, actor) => {
  const today = todayIn((await organisation()).timeZone, new Date())
  await recordTogether(actor, toLookInput(form, today)).catch(
    placed(actor, form.tick, { fieldOf: () => 'tick', link: {} }),
  )
  const view = { addressee: form.addressee, ...(form.verb === 'recordNoAction' && { which: 'unchecked' }) }
  return `/desk/happened/nothing-new?${new URLSearchParams({ ...view, done: String(form.tick.length) })}`
})

const verbOf = (askId: string) => `verb.${askId}`

/** A refusal with each problem where the form has a place for it. */
function placed(
  actor: Actor,
  ids: readonly string[],
  { fieldOf, link }: { fieldOf: (askId: string) => string; link: Parameters<typeof atLink>[1] },
): (error: unknown) => Promise<never> {
  return async (error) => {
    if (!(error instanceof Refused || error instanceof Conflict)) throw error
    const rows = atRows(error.problems, { labels: await labelsOf(actor, ids), fieldOf })
    const problems = atLink(rows, link)
    throw error instanceof Conflict
      ? new Conflict(error.message, problems)
      : new Refused(error.message, problems)
  }
}

async function labelsOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await asksNamed(actor, ids)).map((ask) => [ask.askId, requestLabel(ask)]))
}

function aheadWords(
  { link, each }: AheadTogether,
  labels: Map<string, string>,
  { kind, tier, isPartial }: HappenedForm,
): string[] {
  const isSuggested = !kind && !tier
  const refused = each.filter(({ problems }) => problems.length > 0).length
  return [
    ...(link ? [linkSentence({ ...link, isSuggested })] : []),
    ...each.map(({ askId, problems, into }) => {
      const why = problems.map(({ message }) => message).join(' ')
      const moved = into
        ? `recorded; our record then says “${IMPLEMENTATION_WORDS[into]}” for that day.`
        : 'recorded.'
      return `${labels.get(askId) ?? 'A request'}: ${why ? `refused. ${why}` : moved}`
    }),
    refused === 0
      ? `All ${each.length} count at once: one person is enough for this.`
      : isPartial && refused < each.length
        ? `${each.length - refused} of ${each.length} are recorded; the others are left out.`
        : `Nothing is saved while ${refused} of ${each.length} ${refused === 1 ? 'is' : 'are'} refused: change what it is there, or untick.`,
  ]
}
