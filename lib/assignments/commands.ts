import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { Conflict, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import { recommendationInScope } from '@/lib/recommendations/queries/scoped'
import { give, mayLookAfter, refuseAhead, refuseOthers, refuseStrangers } from './commands/give'
import { versionsIn } from './queries/holders'
import type { Give } from './rules'
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
      const gives = givesOf(input, recommendation, today)
      const held = { OWNER: recommendation.ownerId, DEPUTY: recommendation.deputyId }
      const { effectiveOn } = input
      refuseOthers(
        author,
        gives.map((one) => ({ ...one, held })),
        { effectiveOn, today },
      )
      await refuseStrangers(tx, { owner: input.owner, deputy: input.deputy })
      await give(tx, gives, { ...input, author, at, today })
      return { event: 'assignment.made', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}

type Found = { id: string; ownerId: string | null; deputyId: string | null }

/** What was chosen and is not so already; of an earlier day it may be, for it was not written down. */
function givesOf(input: AssignInput, { id, ownerId, deputyId }: Found, today: CalendarDate): Give[] {
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
