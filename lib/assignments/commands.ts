import { can, type Actor } from '@/lib/access/policy'
import { fromDate, toDate, todayIn, toInstant, type CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import { recommendationInScope } from '@/lib/recommendations/queries/scoped'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { holderOn } from './rules'
import type { AssignInput } from './schema'

/** Gives a recommendation an owner or a deputy, from a day on. Throws Forbidden, NotFound or Refused. */
export async function assign(actor: Actor, input: AssignInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'assign'))
    throw new Forbidden('Your role does not assign recommendations. Ask a lead.')
  await write(
    actor,
    async (tx, at) => {
      const recommendation = await recommendationInScope(tx, actor, input.ref)
      const today = todayIn((await organisationIn(tx)).timeZone, at)
      await refuse(tx, input, recommendation, today)
      await tx.assignment.create({
        data: {
          recommendationId: recommendation.id,
          duty: input.duty,
          personId: input.personId,
          effectiveOn: toDate(input.effectiveOn),
          recordedAt: at,
          note: input.note || null,
          authorId: actor.id,
        },
      })
      await refoldDuty(tx, recommendation.id, input.duty, today)
      return { event: 'assignment.made', subject: `recommendation/${input.ref}` }
    },
    { receipt: input.receipt, about: `recommendation/${input.ref}` },
  )
}

async function refuse(
  tx: Transaction,
  { duty, personId, effectiveOn }: AssignInput,
  { ownerId, deputyId }: { ownerId: string | null; deputyId: string | null },
  today: CalendarDate,
): Promise<void> {
  if (effectiveOn > today)
    throw new Refused('The date is after today.', [
      {
        field: 'effectiveOn',
        code: 'DATE_AFTER_TODAY',
        message: 'The date is after today. Assign it on the day.',
      },
    ])
  const [holder, other] = duty === 'OWNER' ? [ownerId, deputyId] : [deputyId, ownerId]
  if (personId === holder && effectiveOn === today)
    throw new Refused('It is so already.', [
      { field: 'personId', code: 'ALREADY_SO', message: 'It is so already. Choose somebody else.' },
    ])
  if (personId === null) return
  if (personId === other)
    throw new Refused('One person cannot stand in for themselves.', [
      {
        field: 'personId',
        code: 'SAME_PERSON',
        message: 'Owner and deputy are two people. Choose somebody else.',
      },
    ])
  const isOurs = await tx.person.count({ where: { id: personId, isActive: true } })
  if (isOurs === 0)
    throw new Refused('This person is not one of us.', [
      { field: 'personId', code: 'PERSON_UNKNOWN', message: 'Choose one of the people in the list.' },
    ])
}

/** The one writer of the two columns that hold who looks after it today. */
async function refoldDuty(
  tx: Transaction,
  recommendationId: string,
  duty: AssignInput['duty'],
  today: CalendarDate,
) {
  const rows = await tx.assignment.findMany({ where: { recommendationId, duty } })
  const held = rows.map(({ id, personId, effectiveOn, recordedAt }) => ({
    id,
    personId,
    effectiveOn: fromDate(effectiveOn),
    recordedAt: toInstant(recordedAt),
  }))
  const holder = holderOn(held, { asOf: today, knownAt: ALL_KNOWN })
  await tx.recommendation.update({
    where: { id: recommendationId },
    data: duty === 'OWNER' ? { ownerId: holder } : { deputyId: holder },
  })
}
