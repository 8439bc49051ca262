import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { followUp } from '@/lib/evidence/commands/followUp'
import { write } from '@/lib/ledger/write'
import { changedSince, criterionInScope, setOf } from '../queries/scoped'
import { hasRequiredCompletion } from '../rules'
import type { ChangeCriterionInput } from '../schema'

type Before = Awaited<ReturnType<typeof criterionInScope>>
type Wording = Omit<ChangeCriterionInput, 'criterionId' | 'receipt' | 'version'>

/**
 * Says differently what counts as done: in place while nobody has assessed it, after that as a new version that is
 * assessed anew. Throws Forbidden, NotFound, Conflict (somebody was faster) or Refused.
 */
export async function changeCriterion(
  actor: Actor,
  { criterionId, receipt, version, ...wording }: ChangeCriterionInput,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'writeCriteria'))
    throw new Forbidden('Your role does not write what counts as done. Ask an editor or a lead.')
  await write(
    actor,
    async (tx, at) => {
      const before = await criterionInScope(tx, actor, criterionId)
      if (before.recordedAt.getTime() !== version) throw changedSince()
      if (isSame(before, wording)) return null
      await refuseNothingLeft(tx, before, wording)
      if (before.isAssessed) await replace(tx, before, wording, at)
      else await tx.criterion.update({ where: { id: criterionId }, data: { ...wording, recordedAt: at } })
      await followUp(tx, actor, [before.askId], at)
      const event = before.isAssessed ? 'criterion.replaced' : 'criterion.changed'
      return { event, subject: `criterion/${criterionId}` }
    },
    { receipt, about: `criterion/${criterionId}` },
  )
}

function isSame(before: Before, { kind, text, howToVerify, isRequired }: Wording): boolean {
  return (
    before.kind === kind &&
    before.text === text &&
    before.howToVerify === howToVerify &&
    before.isRequired === isRequired
  )
}

function replace(tx: Transaction, { id, askId, position }: Before, wording: Wording, at: Date) {
  return tx.criterion.create({ data: { ...wording, askId, position, replacesId: id, recordedAt: at } })
}

async function refuseNothingLeft(tx: Transaction, before: Before, { kind, isRequired }: Wording) {
  const set = await setOf(tx, before.askId)
  const after = set.map((one) =>
    one.id === before.id ? { ...one, kind, isRequired, assessment: null } : one,
  )
  if (hasRequiredCompletion(after)) return
  const field = kind === 'COMPLETION' ? 'isRequired' : 'kind'
  const message =
    'Something has to count as done: keep this one required and “on paper”, or add another first.'
  throw new Refused(message, [{ field, code: 'NOTHING_REQUIRED', message }])
}
