import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { DraftInput } from '../schema'
import { addresseesOf, checkDemands, checkThemes, documentOf } from './known'

/** What every request begins with; editable until it is assessed. */
export const FIRST_CRITERION = 'What it asks has been done'

/** Adds a draft and its requests; resolves with its reference. Throws Forbidden or Refused. */
export async function addDraft(
  actor: Actor,
  { receipt, documentSlug, ...input }: DraftInput,
): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not add recommendations. Ask an editor or a lead.')
  const subject = await write(
    actor,
    async (tx, at) => {
      const document = await documentOf(tx, documentSlug)
      const number = await nextNumber(tx, document.id, document.code)
      const place = { documentId: document.id, ref: `${document.code}-${number}`, from: number * 100 }
      return { event: 'recommendation.drafted', subject: await draft(tx, input, place, at) }
    },
    { receipt },
  )
  return (subject ?? '').replace('recommendation/', '')
}

type Place = {
  documentId: string
  ref: string
  parentId?: string
  /** Its place in the document, or the next free one. */ from: number
}

/** A draft with its requests, inside a write; resolves with the ledger's name for it. Throws Refused. */
export async function draft(
  tx: Transaction,
  { addressees, demands, ...said }: Omit<DraftInput, 'receipt' | 'documentSlug'>,
  { ref, documentId, parentId, from }: Place,
  at: Date,
): Promise<string> {
  const askedOf = await addresseesOf(tx, addressees)
  await checkThemes(tx, said.themes)
  await checkDemands(tx, demands)
  const { id } = await tx.recommendation.create({
    data: {
      ...said,
      ...{ ref, documentId, isDraft: true, parentId: parentId ?? null },
      position: await freePlace(tx, documentId, from),
      demands: { connect: demands.map((slug) => ({ slug })) },
    },
  })
  for (const addressee of askedOf) await addAsk(tx, id, addressee.id, at)
  return `recommendation/${ref}`
}

/** A request and its first criterion; resolves with its id. */
export async function addAsk(
  tx: Transaction,
  recommendationId: string,
  addresseeId: string,
  at: Date,
): Promise<string> {
  const criterion = { position: 1, text: FIRST_CRITERION, recordedAt: at }
  const data = { recommendationId, addresseeId, criteria: { create: criterion } }
  return (await tx.ask.create({ data })).id
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

async function freePlace(tx: Transaction, documentId: string, from: number): Promise<number> {
  const rows = await tx.recommendation.findMany({
    where: { documentId, position: { gte: from } },
    select: { position: true },
  })
  const taken = new Set(rows.map(({ position }) => position))
  let place = from
  while (taken.has(place)) place += 1
  return place
}
