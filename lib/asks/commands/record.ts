import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { toJson } from '@/lib/core/canonical'
import { toDate, todayIn } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { addEvidence } from '@/lib/evidence/commands/add'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import { enqueue } from '@/lib/outbox/enqueue'
import { decide } from '@/lib/workflow/decide'
import { reasonSentence } from '@/lib/workflow/sentences'
import type { EntryDraft } from '@/lib/workflow/types'
import { askInScope, factsOf } from '../queries/facts'
import { publicAt } from '../rules'
import type { RecordInput } from '../schema'
import { refold } from './refold'

/**
 * Records what one person may record alone: one entry, its evidence with it, the status folded anew.
 * Throws Forbidden, NotFound, Conflict (somebody was faster) or Refused (everything that is missing).
 */
export async function recordStatus(actor: Actor, input: RecordInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'recordStatus'))
    throw new Forbidden('Your role does not record what happened. Ask an editor or a lead.')
  await write(actor, (tx, at) => record(tx, actor, input, at), {
    receipt: input.receipt,
    about: `ask/${input.askId}`,
  })
}

async function record(tx: Transaction, actor: PersonActor, input: RecordInput, at: Date) {
  const ask = await askInScope(tx, actor, input.askId)
  if (ask.version !== input.version) throw newer()
  const { timeZone, takeBackMinutes } = await organisationIn(tx)
  const place = { askId: ask.id, at, today: todayIn(timeZone, at) }
  const added = input.evidence ? await addEvidence(tx, actor, input.evidence, place) : null
  const evidenceIds = [...(input.request.evidenceIds ?? []), ...(added ? [added.id] : [])]
  const decision = decide(await factsOf(tx, actor, ask.id, at), { ...input.request, evidenceIds })
  if (!decision.isAllowed) {
    const problems = decision.missing.map((one) => ({
      field: one.field ?? null,
      code: one.code,
      message: reasonSentence(one),
    }))
    throw new Refused(problems.map(({ message }) => message).join(' '), problems)
  }
  if (decision.decidedBy)
    throw new Refused('A second person has to decide this. Proposals come with the next version of Heed.')

  const entry = await append(tx, ask.id, decision.entry, at)
  await refold(tx, ask.id, at)
  if (!ask.recommendation.isDraft)
    await enqueue(tx, [
      {
        topic: 'release',
        key: `recommendation/${ask.recommendation.ref}`,
        dueAt: publicAt(entry, takeBackMinutes),
      },
    ])
  const content = toJson({ entry, evidenceIds: decision.entry.evidenceIds, evidence: added?.content ?? null })
  return { event: `status.${input.request.verb}`, subject: `ask/${ask.id}`, content }
}

function newer(): Conflict {
  const message =
    'Somebody has recorded something here since you opened this form. What you typed is kept: look at what is new, then send it again.'
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}

async function append(tx: Transaction, askId: string, draft: EntryDraft, at: Date) {
  const { effectiveOn, checkedOn, reverifyOn, replaces, decidedBy, evidenceIds, said, ...rest } = draft
  const entry = await tx.statusEntry.create({
    data: {
      ...rest,
      askId,
      said: toJson(said) ?? {},
      effectiveOn: toDate(effectiveOn),
      checkedOn: checkedOn ? toDate(checkedOn) : null,
      reverifyOn: reverifyOn ? toDate(reverifyOn) : null,
      replacesId: replaces,
      deciderId: decidedBy,
      recordedAt: at,
    },
  })
  await tx.entryEvidence.createMany({
    data: evidenceIds.map((evidenceId) => ({ entryId: entry.id, evidenceId })),
  })
  return entry
}
