import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { DraftInput } from '../schema'
import { addresseesOf, checkDemands, checkThemes, documentOf } from './known'

/** What every request begins with; editable until it is assessed. */
export const FIRST_CRITERION = 'What it asks has been done'

/** Adds a draft and its requests; resolves with its reference. Throws Forbidden or Refused. */
export async function addDraft(actor: Actor, input: DraftInput): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not add recommendations. Ask an editor or a lead.')
  const subject = await write(
    actor,
    async (tx, at) => {
      const { receipt: _receipt, documentSlug, addressees, demands, ...said } = input
      const document = await documentOf(tx, documentSlug)
      const askedOf = await addresseesOf(tx, addressees)
      await checkThemes(tx, said.themes)
      await checkDemands(tx, demands)
      const number = await nextNumber(tx, document.id, document.code)
      const recommendation = await tx.recommendation.create({
        data: {
          ...said,
          demands: { connect: demands.map((slug) => ({ slug })) },
          ref: `${document.code}-${number}`,
          position: number * 100,
          documentId: document.id,
          isDraft: true,
        },
      })
      for (const { id } of askedOf) await addAsk(tx, recommendation.id, id, at)
      return { event: 'recommendation.drafted', subject: `recommendation/${recommendation.ref}` }
    },
    { receipt: input.receipt },
  )
  return (subject ?? '').replace('recommendation/', '')
}

/** A request and its first criterion. */
export async function addAsk(
  tx: Transaction,
  recommendationId: string,
  addresseeId: string,
  at: Date,
): Promise<void> {
  const criterion = { position: 1, text: FIRST_CRITERION, recordedAt: at }
  await tx.ask.create({ data: { recommendationId, addresseeId, criteria: { create: criterion } } })
}

/** The number after the highest one ever given: a reference is never given twice. */
async function nextNumber(tx: Transaction, documentId: string, code: string): Promise<number> {
  const refs = await tx.recommendation.findMany({
    where: { documentId, parentId: null },
    select: { ref: true },
  })
  const numbers = refs.map(({ ref }) => Number(ref.slice(code.length + 1))).filter(Number.isInteger)
  return Math.max(0, ...numbers) + 1
}
