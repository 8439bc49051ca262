import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { followUp } from '@/lib/evidence/commands/followUp'
import { currentOf } from '@/lib/evidence/queries/scoped'
import { write } from '@/lib/ledger/write'
import { changedSince, criterionInScope, setOf } from '../queries/scoped'
import { hasRequiredCompletion, needsEvidence } from '../rules'
import type { AssessCriterionInput } from '../schema'

/**
 * Says whether something that counts as done is so, on evidence of the same request. The newest assessment stands.
 * Throws Forbidden, NotFound, Conflict (it says something else by now) or Refused.
 */
export async function assessCriterion(
  actor: Actor,
  { criterionId, receipt, version, ...said }: AssessCriterionInput,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'writeCriteria'))
    throw new Forbidden('Your role does not assess what counts as done. Ask an editor or a lead.')
  await write(
    actor,
    async (tx, at) => {
      const { askId, recordedAt } = await criterionInScope(tx, actor, criterionId)
      if (recordedAt.getTime() !== version) throw changedSince()
      const evidenceIds = [...new Set(said.evidenceIds)]
      if (needsEvidence(said.assessment) && evidenceIds.length === 0)
        throw refusal(
          'evidenceIds',
          'EVIDENCE_MISSING',
          'Choose the evidence that shows it; attach it first.',
        )
      const usable = await currentOf(tx, actor, askId)
      if (!evidenceIds.every((id) => usable.includes(id)))
        throw refusal(
          'evidenceIds',
          'EVIDENCE_NOT_CURRENT',
          'A piece of evidence was replaced or withdrawn, or is not of this request. Choose again.',
        )
      await refuseNothingLeft(tx, askId, criterionId, said.assessment)
      await tx.criterionAssessment.create({
        data: { ...said, evidenceIds, criterionId, authorId: actor.id, recordedAt: at },
      })
      await followUp(tx, actor, [askId], at)
      return { event: 'criterion.assessed', subject: `criterion/${criterionId}` }
    },
    { receipt, about: `criterion/${criterionId}` },
  )
}

async function refuseNothingLeft(
  tx: Transaction,
  askId: string,
  id: string,
  assessment: AssessCriterionInput['assessment'],
): Promise<void> {
  const set = await setOf(tx, askId)
  if (hasRequiredCompletion(set.map((one) => (one.id === id ? { ...one, assessment } : one)))) return
  throw refusal(
    'assessment',
    'NOTHING_REQUIRED',
    'Something has to count as done: add another required criterion before this one no longer applies.',
  )
}

function refusal(field: string, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
