'use server'

import { desk } from '@/components/desk/deskAddresses'
import { checkbox } from '@/lib/core/text'
import { action } from '@/lib/http/action'
import { approve } from '@/lib/proposals/commands/approve'
import { resend } from '@/lib/proposals/commands/resend'
import { returnProposal } from '@/lib/proposals/commands/returnProposal'
import { withdrawProposal } from '@/lib/proposals/commands/withdrawProposal'
import { approveInput, resendInput, returnInput, withdrawInput } from '@/lib/proposals/schema'
import { publishWords } from './publishWords'

const approveForm = approveInput.extend({ alsoPublish: checkbox })

export const approveIt = action(approveForm, async ({ alsoPublish, ...input }, actor) => {
  await approve(actor, input)
  const page = desk.proposal(input.proposalId)
  if (!alsoPublish) return `${page}?done=approved`
  const isAll = await publishWords(actor, input.proposalId)
  return `${page}?done=${isAll ? 'approvedWithWords' : 'approvedButMarked'}`
})

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
