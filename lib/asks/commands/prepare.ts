import type { PersonActor } from '@/lib/access/policy'
import { todayIn } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { addEvidence } from '@/lib/evidence/commands/add'
import { organisationIn } from '@/lib/organisation/queries'
import { decideTogether } from '@/lib/workflow/decide'
import type { Missing } from '@/lib/workflow/reasons'
import type { Request } from '@/lib/workflow/request'
import { reasonSentence } from '@/lib/workflow/sentences'
import type { JointDecision } from '@/lib/workflow/types'
import { askInScope, factsOf, type FoundAsk } from '../queries/facts'
import { NEW_EVIDENCE, type RecordInput } from '../schema'

export type Prepared = {
  ask: FoundAsk
  requests: Request[]
  decision: Extract<JointDecision, { isAllowed: true }>
}

/**
 * Everything before the first entry is written: the ask in the actor's scope and as they read it, the evidence that comes
 * along, and what the rules say. Throws NotFound, Conflict (somebody was faster) or Refused (everything that is missing).
 */
export async function prepare(
  tx: Transaction,
  actor: PersonActor,
  { askId, version, request, also = [], evidence }: RecordInput,
  at: Date,
): Promise<Prepared> {
  const ask = await askInScope(tx, actor, askId)
  if (ask.version !== version) throw newer()
  const { timeZone } = await organisationIn(tx)
  const place = { askId: ask.id, at, today: todayIn(timeZone, at) }
  const added = evidence ? await addEvidence(tx, actor, evidence, place) : null
  const requests = [citing(request, added), ...also]
  const decision = decideTogether(await factsOf(tx, actor, ask.id, at), requests)
  if (!decision.isAllowed) throw refused(decision.missing)
  return { ask, requests, decision }
}

/** Everything that is missing, each in a sentence at its field. */
export function refused(missing: readonly Missing[]): Refused {
  const problems = missing.map((one) => ({
    field: placeOf(one),
    code: one.code,
    message: reasonSentence(one),
  }))
  return new Refused(problems.map(({ message }) => message).join(' '), problems)
}

/** Its field; with which criterion, piece of evidence or entry it is about, where a form has one for each. */
function placeOf({ field, code, criterionId, evidenceId, entryId }: Missing): string | null {
  if (field === 'assessments' && criterionId) return `assessments.${criterionId}`
  if (field === 'contradictionAnswers' && evidenceId) return `contradictionAnswers.${evidenceId}`
  const isInTheWay = code === 'DOES_NOT_FIT' || code === 'WRONG_STATE'
  return isInTheWay && entryId ? `inTheWay.${entryId}` : (field ?? null)
}

/** What came along is cited by what it came with, and stands where a criterion's proof names the new one. */
function citing(request: Request, id: string | null): Request {
  const known = (ids: readonly string[] = []) =>
    ids.flatMap((one) => (one === NEW_EVIDENCE ? (id ?? []) : one))
  const cited = (ids: readonly string[] | undefined) => [...new Set([...known(ids), ...(id ? [id] : [])])]
  const assessed = ({ assessments }: Pick<Request, 'assessments'>) =>
    assessments && {
      assessments: assessments.map((one) => ({ ...one, evidenceIds: known(one.evidenceIds) })),
    }
  const { replacement } = request
  if (request.verb === 'correct')
    return replacement
      ? {
          ...request,
          replacement: {
            ...replacement,
            ...assessed(replacement),
            evidenceIds: cited(replacement.evidenceIds),
          },
        }
      : request
  return { ...request, ...assessed(request), evidenceIds: cited(request.evidenceIds) }
}

function newer(): Conflict {
  const message =
    'Somebody has recorded something here since you opened this form. What you typed is kept: look at what is new, then send it again.'
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}
