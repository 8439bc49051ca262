import { randomUUID } from 'node:crypto'
import { toJson } from '@/lib/core/canonical'
import { toDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { organisationIn } from '@/lib/organisation/queries'
import { enqueue } from '@/lib/outbox/enqueue'
import type { EntryDraft } from '@/lib/workflow/types'
import type { FoundAsk } from '../queries/facts'
import { publicAt } from '../rules'
import { refold } from './refold'

type Place = { ask: FoundAsk; at: Date; proposalId?: string }

/**
 * Appends what was decided, in its order, with the assessments that it brought; folds the status anew, and has it
 * become public in its time. Resolves with the entries' ids.
 */
export async function appendEntries(
  tx: Transaction,
  drafts: readonly EntryDraft[],
  { ask, at, proposalId }: Place,
): Promise<string[]> {
  // Of one moment: what the request said first sorts first.
  const ids = drafts.map(() => randomUUID()).sort()
  const entries = []
  for (const [index, draft] of drafts.entries())
    entries.push(await append(tx, draft, { id: ids[index] ?? randomUUID(), ask, at, proposalId }))
  await refold(tx, ask.id, at)
  const { takeBackMinutes } = await organisationIn(tx)
  const { isDraft, ref } = ask.recommendation
  if (!isDraft)
    await enqueue(
      tx,
      entries.map((entry) => ({
        topic: 'release',
        key: `recommendation/${ref}`,
        dueAt: publicAt(entry, takeBackMinutes),
      })),
    )
  return ids
}

type Named = { id: string; ask: FoundAsk; at: Date; proposalId: string | undefined }

async function append(tx: Transaction, draft: EntryDraft, { id, ask, at, proposalId }: Named) {
  const { effectiveOn, checkedOn, reverifyOn, replaces, decidedBy, evidenceIds, said, ...rest } = draft
  const entry = await tx.statusEntry.create({
    data: {
      ...rest,
      id,
      askId: ask.id,
      said: toJson(said) ?? {},
      effectiveOn: toDate(effectiveOn),
      checkedOn: checkedOn ? toDate(checkedOn) : null,
      reverifyOn: reverifyOn ? toDate(reverifyOn) : null,
      replacesId: replaces,
      deciderId: decidedBy,
      proposalId: proposalId ?? null,
      recordedAt: at,
    },
  })
  const citations = evidenceIds.map((evidenceId) => ({ entryId: id, evidenceId }))
  await tx.entryEvidence.createMany({ data: citations })
  const { authorId } = draft
  const assessments = (said.assessments ?? []).flatMap(({ assessment, ...one }) =>
    assessment === 'NOT_ASSESSED' ? [] : [{ ...one, assessment, id: randomUUID(), authorId, recordedAt: at }],
  )
  await tx.criterionAssessment.createMany({ data: assessments })
  return entry
}
