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
  const ids = await idsInOrder(tx, drafts.length, { ask, at })
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

/** Of one moment: what was said first sorts first, also what one write appends later. */
async function idsInOrder(tx: Transaction, many: number, { ask, at }: Place): Promise<string[]> {
  const last = await tx.statusEntry.findFirst({
    where: { askId: ask.id, recordedAt: at },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  const from = last ? Number.parseInt(last.id.slice(0, 8), 16) + 1 : 0
  const ids = Array.from({ length: many }, () => {
    const free = 0xffff_ffff - from
    const first = from + Math.floor((Number.parseInt(randomUUID().slice(0, 8), 16) / 0xffff_ffff) * free)
    return `${first.toString(16).padStart(8, '0')}${randomUUID().slice(8)}`
  })
  return ids.sort()
}

type Named = { id: string; ask: FoundAsk; at: Date; proposalId: string | undefined }

async function append(tx: Transaction, draft: EntryDraft, { id, ask, at, proposalId }: Named) {
  const {
    effectiveOn,
    checkedOn,
    reverifyOn,
    replaces,
    decidedBy,
    evidenceIds,
    said,
    carried: _c,
    ...rest
  } = draft
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
