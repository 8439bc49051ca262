import type { PersonActor } from '@/lib/access/policy'
import { askInScope, type FoundAsk } from '@/lib/asks/queries/facts'
import { toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Refused, type Problem } from '@/lib/core/errors'
import { organisationIn } from '@/lib/organisation/queries'
import { keptOn } from '@/lib/workflow/keptOn'
import type { Precision } from '@/prisma/generated/enums'
import { contactProblems } from '../rules'
import type { ContactFacts } from '../schema'
import { keepProof } from './proof'

type Facts = Omit<ContactFacts, 'receipt'> & { addresseeId: string; isAwaited: boolean }
/** What it replaces, and who was named in it: they may have left us since. */
export type Replaced = { replacesId: string; replacedBecause: string; ourIds: readonly string[] }

export type Kept = { id: string; happenedOn: CalendarDate; precision: Precision; evidenceId: string | null }

/** The rows of one contact, with its proof as evidence on every request, inside a write that a command has opened. */
export async function keepContact(
  tx: Transaction,
  actor: PersonActor,
  { asks, url, evidenceId: known, isAwaited, ...facts }: Facts,
  at: Date,
  replaced: Replaced | null = null,
): Promise<Kept> {
  const today = todayIn((await organisationIn(tx)).timeZone, at)
  const { precision, nextOn, ...said } = facts
  const happenedOn = keptOn(facts.happenedOn, precision, today)
  const about: FoundAsk[] = []
  for (const { id } of asks) about.push(await askInScope(tx, actor, id))
  const problems = [
    ...contactProblems({ ...facts, happenedOn, url, evidenceId: known, isAwaited }, today),
    ...strangers(about, facts.addresseeId),
    ...(await unknownPeople(tx, facts.ourIds, replaced?.ourIds ?? [])),
  ]
  if (problems.length > 0) throw refusal(problems)
  const askIds = about.map(({ id }) => id)
  const evidenceId = await keepProof(tx, actor, { url, evidenceId: known }, { askIds, at, today, happenedOn })
  const { ourIds: _before, ...replacing } = replaced ?? { ourIds: [] }
  const { id } = await tx.contact.create({
    data: {
      ...{ ...said, ...replacing, precision, evidenceId },
      happenedOn: toDate(happenedOn),
      nextOn: nextOn ? toDate(nextOn) : null,
      authorId: actor.id,
      recordedAt: at,
      asks: { create: [...new Set(askIds)].map((askId) => ({ askId })) },
    },
  })
  return { id, happenedOn, precision, evidenceId }
}

export function refusal(problems: Problem[]): Refused {
  return new Refused(problems.map(({ message }) => message).join(' '), problems)
}

function strangers(about: readonly FoundAsk[], addresseeId: string): Problem[] {
  return about
    .filter((ask) => ask.addresseeId !== addresseeId)
    .map(({ id, recommendation: { ref } }) => ({
      field: `asks.${id}`,
      code: 'OTHER_ADDRESSEE',
      message: `${ref}: this is asked of somebody else.`,
    }))
}

async function unknownPeople(
  tx: Transaction,
  ids: readonly string[],
  before: readonly string[],
): Promise<Problem[]> {
  const named = [...new Set(ids)].filter((id) => !before.includes(id))
  const ours = await tx.person.count({ where: { id: { in: named }, isActive: true } })
  if (ours === named.length) return []
  return [{ field: 'ourIds', code: 'PERSON_UNKNOWN', message: 'Choose among the people in the list.' }]
}
