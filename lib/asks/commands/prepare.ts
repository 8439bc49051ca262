import type { PersonActor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { addEvidence } from '@/lib/evidence/commands/add'
import { organisationIn } from '@/lib/organisation/queries'
import { decideTogether } from '@/lib/workflow/decide'
import type { Missing } from '@/lib/workflow/reasons'
import type { Request } from '@/lib/workflow/request'
import { reasonSentence } from '@/lib/workflow/sentences'
import type { JointDecision } from '@/lib/workflow/types'
import { askInScope, factsOf, type FoundAsk, type HeldFacts } from '../queries/facts'
import { changeOf, renamedIn } from '../rules'
import { NEW_EVIDENCE, type AlsoInput, type RecordInput } from '../schema'
import { redateCited } from './redateCited'
import { refuseHidden } from './refuseHidden'

export type Prepared = {
  ask: FoundAsk
  requests: Request[]
  /** The evidence that came along. */
  added: string | null
  decision: Extract<JointDecision, { isAllowed: true }>
}

/**
 * Everything before the first entry is written: the ask in the actor's scope and as they read it, the evidence that comes
 * along, and what the rules say. Throws NotFound, Conflict (somebody was faster) or Refused (everything that is missing).
 */
export async function prepare(
  tx: Transaction,
  actor: PersonActor,
  { evidence, ...input }: RecordInput,
  at: Date,
): Promise<Prepared> {
  const ask = await askAsRead(tx, actor, input)
  const place = { askId: ask.id, at, today: await todayAt(tx, at) }
  const added = evidence ? await addEvidence(tx, actor, evidence, place) : null
  return weigh(tx, actor, { ...input, ask, added }, at)
}

/** The ask, as whoever sends the form has read it. Throws NotFound or Conflict. */
export async function askAsRead(
  tx: Transaction,
  actor: PersonActor,
  { askId, version }: Pick<RecordInput, 'askId' | 'version'>,
): Promise<FoundAsk> {
  const ask = await askInScope(tx, actor, askId)
  if (ask.version !== version) throw newer()
  return ask
}

type Weighing = Pick<RecordInput, 'request' | 'also' | 'redated'> & Pick<Prepared, 'ask' | 'added'>

/** What the rules say, once the evidence that comes along bears on the ask. Throws Refused. */
export async function weigh(
  tx: Transaction,
  actor: PersonActor,
  { ask, added, request, also = [], redated = {} }: Weighing,
  at: Date,
): Promise<Prepared> {
  const renewed = await redateCited(tx, actor, { askId: ask.id, request, redated }, at)
  const facts = await factsOf(tx, actor, ask.id, at)
  const requests = [citing(request, added, renewed), ...also.map((one) => moved(one, facts))]
  const decision = decideTogether(facts, requests)
  if (!decision.isAllowed) throw refused(decision.missing)
  await refuseHidden(tx, ask, requests)
  return { ask, requests, added, decision }
}

/** In the organisation's time zone. */
export async function todayAt(tx: Transaction, at: Date): Promise<CalendarDate> {
  return todayIn((await organisationIn(tx)).timeZone, at)
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
function citing(request: Request, added: string | null, renewed: ReadonlyMap<string, string>): Request {
  const brought = added ? [added] : []
  const named = renamedIn(request, (id) => (id === NEW_EVIDENCE ? brought : [renewed.get(id) ?? id]))
  const cited = ({ evidenceIds = [] }: Pick<Request, 'evidenceIds'>) => ({
    evidenceIds: [...new Set([...evidenceIds, ...brought])],
  })
  if (request.verb !== 'correct') return { ...named, ...cited(named) }
  const { replacement } = named
  return replacement ? { ...named, replacement: { ...replacement, ...cited(replacement) } } : named
}

/** An entry in the way that did happen, only on another day: the same again, on that one. */
function moved({ movedTo, ...mend }: AlsoInput, { entries, today }: HeldFacts): Request {
  const entry = movedTo && entries.find(({ id }) => id === mend.entryId)
  const change = entry && changeOf(entry, today)
  return change ? { ...mend, replacement: { ...change, effectiveOn: movedTo } } : mend
}

function newer(): Conflict {
  const message =
    'Somebody has recorded something here since you opened this form. What you typed is kept: look at what is new, then send it again.'
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}
