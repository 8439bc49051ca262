import type { Actor, PersonActor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { Conflict, NotFound, Refused, type Problem } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import { heldIn, holdersMeant, idsOf, markOfAll } from '../queries/handover'
import { versionsIn } from '../queries/holders'
import { planHandOver, refsWords, type Held, type Plan } from '../rules'
import { DUTIES, MOST_HANDED_OVER, type Duty, type HandOverInput } from '../schema'
import { give, mayLookAfter, refuseAhead, refuseOthers, refuseStrangers } from './give'

/** In seconds: five thousand in one write. */
const SECONDS = 120

/**
 * Hands over what somebody holds, or what a list shows: an assignment for each, all of them or none. Resolves with what was
 * done; null when the form was sent before. Who does not assign hands over their own, from today on. Throws Forbidden,
 * Conflict (what was read is no longer so) or Refused.
 */
export async function handOver(actor: Actor, input: HandOverInput): Promise<Plan | null> {
  const author = mayLookAfter(actor)
  const subject = `handover/${input.receipt}`
  const done: Plan[] = []
  await write(
    author,
    async (tx, at) => {
      const today = todayIn((await organisationIn(tx)).timeZone, at)
      const plan = await planned(tx, author, input, today)
      await give(tx, plan.gives, { ...input, author, at, today })
      done.push(plan)
      return { event: 'assignment.handedOver', subject }
    },
    { receipt: input.receipt, about: subject, seconds: SECONDS },
  )
  return done[0] ?? null
}

/** What a handover would do. Throws what it would. */
export async function lookAtHandOver(actor: Actor, input: HandOverInput): Promise<Plan> {
  const author = mayLookAfter(actor)
  const today = todayIn((await organisationIn(db())).timeZone, new Date())
  return planned(db(), author, input, today)
}

async function planned(
  tx: Transaction,
  author: PersonActor,
  input: HandOverInput,
  today: CalendarDate,
): Promise<Plan> {
  const { personId, otherwise, filter } = input
  refuseAhead(input.effectiveOn, today)
  await refuseStrangers(tx, { personId, otherwise: otherwise === 'SKIP' ? null : otherwise })
  if (personId !== null && otherwise === personId)
    throw refused(
      'otherwise',
      'SAME_PERSON',
      'Owner and deputy are two people. Choose somebody else for the other duty.',
    )
  const rows = await rowsOf(tx, author, input, today)
  const from = await holdersMeant(tx, author, filter)
  const isTheirs = (row: Held, duty: Duty) => from?.has(row[duty].personId ?? '') ?? duty === input.duty
  const duties = from && filter.duty ? [filter.duty] : DUTIES
  const plan = planHandOver(rows, (row) => duties.filter((duty) => isTheirs(row, duty)), input)
  refuseOthers(author, withHolders(plan, rows), { effectiveOn: input.effectiveOn, today })
  refuse(plan)
  return plan
}

function withHolders({ gives }: Plan, rows: readonly Held[]) {
  const held = new Map(
    rows.map(({ id, OWNER, DEPUTY }) => [id, { OWNER: OWNER.personId, DEPUTY: DEPUTY.personId }]),
  )
  const nobody = { OWNER: null, DEPUTY: null }
  return gives.map((one) => ({ ...one, held: held.get(one.recommendationId) ?? nobody }))
}

/** All of the list or those that were ticked, as they were read. Throws Conflict, NotFound or Refused. */
async function rowsOf(
  tx: Transaction,
  author: PersonActor,
  { which, filter }: HandOverInput,
  today: CalendarDate,
): Promise<Held[]> {
  if ('mark' in which) {
    const ids = await idsOf(tx, author, filter, today)
    if (ids.length > MOST_HANDED_OVER)
      throw refused(
        'which',
        'TOO_MANY',
        `Hand over at most ${MOST_HANDED_OVER.toLocaleString('en')} at once: narrow the list first.`,
      )
    if (markOfAll(await versionsIn(tx, ids)) !== which.mark)
      throw new Conflict(
        'Something of this list was assigned, or it has changed, since you opened it. Nothing was handed over: look at the list as it is now, and send it again.',
      )
    return heldIn(tx, author, ids, today)
  }
  const ids = which.each.map(({ id }) => id)
  const [rows, versions] = [await heldIn(tx, author, ids, today), await versionsIn(tx, ids)]
  if (rows.length < ids.length) throw new NotFound('One of these recommendations does not exist.')
  const read = new Map(which.each.map(({ id, version }) => [id, version]))
  const moved = rows.filter(({ id }) => versions.get(id) !== read.get(id)).map(({ ref }) => ref)
  if (moved.length > 0)
    throw new Conflict(
      `Somebody assigned ${refsWords(moved)} since you opened this page. Nothing was handed over: see who looks after them now, and send it again.`,
    )
  return rows
}

function refuse({ gives, clashing, later, same }: Plan): void {
  const problems: Problem[] = []
  if (clashing.length > 0)
    problems.push({
      field: 'otherwise',
      code: 'SAME_PERSON',
      message: `They are owner or deputy already of ${refsWords(clashing)}, and nobody is both. Say what becomes of the duty that they have there.`,
    })
  if (later.length > 0)
    problems.push({
      field: 'effectiveOn',
      code: 'WOULD_NOT_COUNT',
      message: `Of ${refsWords(later)} somebody was given the duty after that day, and would keep it. Choose a later day, or leave them out.`,
    })
  if (problems.length > 0) throw new Refused('Nothing was handed over.', problems)
  if (gives.length === 0)
    throw refused(
      'personId',
      'ALREADY_SO',
      same.length > 0 ? 'It is so already. Choose somebody else.' : 'None of these can be handed over so.',
    )
}

function refused(field: string, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
