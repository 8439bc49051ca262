import { db } from '@/lib/core/db'
import { isKnownFailure } from '@/lib/core/errors'
import { approve } from '@/lib/proposals/commands/approve'
import { resend } from '@/lib/proposals/commands/resend'
import { returnProposal } from '@/lib/proposals/commands/returnProposal'
import { withdrawProposal } from '@/lib/proposals/commands/withdrawProposal'
import { seenBy } from '../proposed'
import type { Act, Chances } from './act'

export const approveOne: Act = async (chances) => {
  const { actor, receipt } = chances
  const proposalId = await waiting(chances)
  if (!proposalId) return null
  const read = await seenBy(actor, proposalId).catch((error: unknown) => {
    if (isKnownFailure(error)) return null
    throw error
  })
  if (!read) return null
  return () => approve(actor, { proposalId, receipt, sentence: 'I read it, and it says so.', ...read })
}

export const returnOne: Act = async (chances) => {
  const proposalId = await waiting(chances)
  if (!proposalId) return null
  const { actor, receipt } = chances
  return () => returnProposal(actor, { proposalId, receipt, reason: 'The link leads nowhere.' })
}

export const withdrawOne: Act = async (chances) => {
  const proposalId = await waiting(chances)
  if (!proposalId) return null
  const { actor, receipt } = chances
  return () => withdrawProposal(actor, { proposalId, receipt, reason: 'I was wrong.' })
}

export const resendOne: Act = async ({ actor, random, receipt }) => {
  const over = await db().proposal.findMany({ where: { state: { not: 'PENDING' } }, select: { id: true } })
  if (over.length === 0) return null
  const { id: proposalId } = random.pick(over)
  return () => resend(actor, { proposalId, receipt })
}

async function waiting({ random }: Chances): Promise<string | null> {
  const pending = await db().proposal.findMany({ where: { state: 'PENDING' }, select: { id: true } })
  return pending.length > 0 ? random.pick(pending).id : null
}
