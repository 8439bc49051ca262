import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import { recommendationInScope } from '@/lib/recommendations/queries/scoped'
import { give, mayLookAfter, refuseAhead, refuseStrangers } from './commands/give'
import { versionsIn } from './queries/holders'
import { mayPass, type Give } from './rules'
import type { AssignInput } from './schema'

/**
 * Gives a recommendation an owner, a deputy or both, from a day on. Who does not assign takes what is nobody's or gives away
 * their own, from today on. Throws Forbidden, NotFound, Conflict (somebody assigned it meanwhile) or Refused.
 */
export async function assign(actor: Actor, input: AssignInput): Promise<void> {
  const author = mayLookAfter(actor)
  const subject = `recommendation/${input.ref}`
  await write(
    author,
    async (tx, at) => {
      const recommendation = await recommendationInScope(tx, author, input.ref)
      const { id } = recommendation
      if ((await versionsIn(tx, [id])).get(id) !== input.version)
        throw new Conflict(
          'Somebody assigned it since you opened this form. What you chose is kept: see who looks after it now, and send it again to change that.',
        )
      const today = todayIn((await organisationIn(tx)).timeZone, at)
      refuseAhead(input.effectiveOn, today)
      if (!can(author, 'assign')) refuseOthers(author, input, recommendation, today)
      await refuseStrangers(tx, { owner: input.owner, deputy: input.deputy })
      const gives = givesOf(input, recommendation, today)
      await give(tx, gives, { ...input, author, at, today })
      return { event: 'assignment.made', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}

/** Throws Forbidden, or Refused for an earlier day: who looked after it then is for a lead to say. */
function refuseOthers(
  { id }: PersonActor,
  { owner, deputy, effectiveOn }: AssignInput,
  { ownerId, deputyId }: Holders,
  today: CalendarDate,
): void {
  const held = { owner: ownerId, deputy: deputyId }
  const isTheirs = (duty: 'owner' | 'deputy', to?: string | null) =>
    to === undefined || mayPass(id, held, duty, to)
  if (!isTheirs('owner', owner) || !isTheirs('deputy', deputy))
    throw new Forbidden('You take what is nobody’s, and give away what is yours. Ask a lead for the rest.')
  if (effectiveOn === today) return
  const message = 'From an earlier day a lead assigns it. Choose today.'
  throw new Refused(message, [{ field: 'effectiveOn', code: 'NOT_TODAY', message }])
}

type Holders = { id: string; ownerId: string | null; deputyId: string | null }

/** What was chosen and is not so already; of an earlier day it may be, for it was not written down. */
function givesOf(input: AssignInput, { id, ownerId, deputyId }: Holders, today: CalendarDate): Give[] {
  const chosen = [
    { duty: 'OWNER', personId: input.owner, holder: ownerId, field: 'owner' },
    { duty: 'DEPUTY', personId: input.deputy, holder: deputyId, field: 'deputy' },
  ] as const
  const named = chosen.filter(({ personId }) => personId !== undefined)
  const gives = named.filter(({ personId, holder }) => personId !== holder || input.effectiveOn < today)
  if (gives.length > 0)
    return gives.map(({ duty, personId = null }) => ({ recommendationId: id, duty, personId }))
  const message =
    named.length > 0 ? 'It is so already. Choose somebody else.' : 'Choose a new owner or deputy.'
  throw new Refused(message, [{ field: named[0]?.field ?? 'owner', code: 'ALREADY_SO', message }])
}
