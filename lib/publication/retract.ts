import type { z } from 'zod'
import { can, type Actor } from '@/lib/access/policy'
import { rollUpInto } from '@/lib/asks/commands/refold'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { refuseMarked } from '@/lib/wordings/commands/refuseMarked'
import { draftWords, readAlready, WITH_DRAFT } from './draftWords'
import type { publishAgainInput, publishDraftInput, retractInput } from './schema'

/** Takes a page back with a reason, which stands there instead. Throws Forbidden, NotFound or Refused (also: marked, not looked at). */
export async function retract(actor: Actor, input: z.output<typeof retractInput>): Promise<void> {
  await change(actor, input, async (tx, { ref, isDraft, retractedBecause }) => {
    if (isDraft) throw new Refused('This is a draft: nobody outside can read it.')
    if (retractedBecause !== null) throw new Refused('This page was retracted already.')
    await refuseMarked(tx, [input.reason], input.hasLooked)
    await tx.recommendation.update({
      where: { ref },
      data: { retractedBecause: input.reason, version: { increment: 1 } },
    })
    return { event: 'recommendation.retracted', content: { reason: input.reason } }
  })
}

/** The page of a retracted recommendation is there again. Throws Forbidden, NotFound or Refused. */
export async function publishAgain(actor: Actor, input: z.output<typeof publishAgainInput>): Promise<void> {
  await change(actor, input, async (tx, { ref, retractedBecause, ...row }) => {
    if (retractedBecause === null) throw new Refused('This page was not retracted.')
    refuseArchived(row)
    await tx.recommendation.update({
      where: { ref },
      data: { retractedBecause: null, version: { increment: 1 } },
    })
    return { event: 'recommendation.publishedAgain', content: {} }
  })
}

/** A draft gets its page. Throws Forbidden, NotFound, Conflict (changed since it was read) or Refused. */
export async function publishDraft(actor: Actor, input: z.output<typeof publishDraftInput>): Promise<void> {
  await change(actor, input, async (tx, { ref, isDraft, ...row }) => {
    if (!isDraft) throw new Refused('This is no draft any more.')
    refuseArchived(row)
    const texts = draftWords(row, await readAlready(tx)).map(({ text }) => text)
    if (row.version !== input.version)
      throw new Conflict('This draft was changed since you read it. Read it again, then decide.')
    await refuseMarked(tx, texts, input.hasLooked)
    await tx.recommendation.update({ where: { ref }, data: { isDraft: false, version: { increment: 1 } } })
    if (row.parentId) await rollUpInto(tx, row.parentId)
    return { event: 'recommendation.published', content: {} }
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>
type Changed = { event: string; content: { reason?: string } }

async function change(
  actor: Actor,
  { ref, receipt }: { ref: string; receipt: string },
  work: (tx: Transaction, row: Row) => Promise<Changed>,
): Promise<void> {
  if (!can(actor, 'publish')) throw new Forbidden('Your role does not decide what is public. Ask a lead.')
  await write(
    actor,
    async (tx, at) => {
      const row = await rowOf(tx, ref)
      if (!row) throw new NotFound('There is no recommendation of this reference.')
      const changed = await work(tx, row)
      const keys = [
        `recommendation/${ref}`,
        `document/${row.document.slug}`,
        ...row.demands.map(({ slug }) => `demand/${slug}`),
      ]
      await enqueue(
        tx,
        keys.map((key) => ({ topic: 'release', key, dueAt: at })),
      )
      return { ...changed, subject: `recommendation/${ref}` }
    },
    { receipt, about: `recommendation/${ref}` },
  )
}

function refuseArchived({ archivedBecause }: { archivedBecause: string | null }): void {
  if (archivedBecause !== null) throw new Refused('This is in the archive. Take it out there first.')
}

function rowOf(tx: Transaction, ref: string) {
  return tx.recommendation.findUnique({ where: { ref }, include: WITH_DRAFT })
}
