'use server'

import { desk } from '@/components/desk/deskAddresses'
import type { Actor } from '@/lib/access/policy'
import { checkbox } from '@/lib/core/text'
import { action } from '@/lib/http/action'
import { approve } from '@/lib/proposals/commands/approve'
import { resend } from '@/lib/proposals/commands/resend'
import { returnProposal } from '@/lib/proposals/commands/returnProposal'
import { withdrawProposal } from '@/lib/proposals/commands/withdrawProposal'
import { entriesOf } from '@/lib/proposals/queries/entries'
import { approveInput, resendInput, returnInput, withdrawInput } from '@/lib/proposals/schema'
import { approvePlan } from '@/lib/publication/approvePlan'
import { approveWithWords } from '@/lib/publication/approveWithWords'
import { publicationQueue } from '@/lib/publication/queue'
import { approvePlanInput } from '@/lib/publication/schema'

const approveForm = approveInput.extend({ alsoPublish: checkbox })

export const approveIt = action(approveForm, async ({ alsoPublish, ...input }, actor) => {
  const page = desk.proposal(input.proposalId)
  if (alsoPublish) {
    await approveWithWords(actor, input)
    return `${page}?done=${(await hasMarked(actor, input.proposalId)) ? 'approvedButMarked' : 'approvedWithWords'}`
  }
  await approve(actor, input)
  return `${page}?done=approved`
})

export const approveAll = action(approvePlanInput, async (input, actor) => {
  await approvePlan(actor, input)
  return `${desk.proposal(input.proposalId)}?done=approved`
})

/** Some words of what was just approved wait to be looked at. */
async function hasMarked(actor: Actor, proposalId: string): Promise<boolean> {
  const entryIds = await entriesOf(actor, proposalId)
  const { waiting } = await publicationQueue(actor)
  return waiting.some(({ items }) =>
    items.some(({ noun, key }) => noun === 'ENTRY' && entryIds.includes(key)),
  )
}

export const returnIt = action(returnInput, async (input, actor) => {
  await returnProposal(actor, input)
  return `${desk.proposal(input.proposalId)}?done=returned`
})

export const withdrawIt = action(withdrawInput, async (input, actor) => {
  await withdrawProposal(actor, input)
  return `${desk.proposal(input.proposalId)}?done=withdrawn`
})

export const sendAgain = action(resendInput, async (input, actor) => {
  await resend(actor, input)
  return `${desk.proposals}?done=proposed`
})
