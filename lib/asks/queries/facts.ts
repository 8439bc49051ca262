import { can, personOf, type Actor, type PersonActor } from '@/lib/access/policy'
import { fromDate, todayIn } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { isAtOfficialHost } from '@/lib/evidence/rules'
import type { EvidenceFact, Facts } from '@/lib/workflow/types'
import type { Prisma } from '@/prisma/generated/client'
import { entryColumns, toEntry } from '../rules'

/** Who may see an ask: staff all of them, everybody else none. */
export function askScope(actor: Actor): Prisma.AskWhereInput {
  return can(actor, 'readStaff') ? {} : { id: { in: [] } }
}

/** Throws NotFound where it does not exist for this actor. */
export async function askInScope(tx: Transaction, actor: Actor, id: string) {
  const ask = await tx.ask.findFirst({
    where: { AND: [{ id }, askScope(actor)] },
    include: { recommendation: { select: { id: true, ref: true, isDraft: true } }, addressee: true },
  })
  if (!ask) throw new NotFound('This request does not exist.')
  return ask
}

/** The page where evidence for it is described. Throws NotFound. */
export async function askAddress(actor: Actor, id: string): Promise<string> {
  const { recommendation } = await askInScope(db(), actor, id)
  return `/desk/recommendations/${recommendation.ref}/evidence?ask=${id}`
}

/** The version that the next record has to name. Throws NotFound. */
export async function askVersion(actor: Actor, id: string): Promise<number> {
  return (await askInScope(db(), actor, id)).version
}

/** Everything true now that `decide` looks at. */
export async function factsOf(tx: Transaction, actor: PersonActor, askId: string, now: Date): Promise<Facts> {
  const { timeZone, isFourEyes } = await tx.organisation.findUniqueOrThrow({ where: { id: 1 } })
  const ask = await tx.ask.findUniqueOrThrow({
    where: { id: askId },
    include: {
      entries: entryColumns,
      criteria: {
        where: { replacedBy: null },
        orderBy: { position: 'asc' },
        include: { assessments: { orderBy: { recordedAt: 'desc' }, take: 1 } },
      },
      evidence: { include: { evidence: { include: { withdrawal: true } } } },
      _count: { select: { proposals: { where: { state: 'PENDING' } } } },
    },
  })
  const people = await tx.person.findMany({ where: { isActive: true }, select: { id: true, roles: true } })
  const entries = ask.entries.map(toEntry)
  const answered = new Set(
    entries.flatMap(({ said }) => said.contradictionAnswers?.map(({ evidenceId }) => evidenceId) ?? []),
  )
  return {
    today: todayIn(timeZone, now),
    actor: personOf(actor),
    people: people.map(personOf),
    isFourEyesOff: !isFourEyes,
    hasPendingProposal: ask._count.proposals > 0,
    recommendationId: ask.recommendationId,
    addresseeId: ask.addresseeId,
    entries,
    criteria: ask.criteria.map(({ id, kind, isRequired, assessments: [latest] }) => ({
      id,
      kind,
      isRequired,
      assessment: latest?.assessment ?? 'NOT_ASSESSED',
      evidenceIds: latest?.evidenceIds ?? [],
    })),
    evidence: ask.evidence.map((bearing) => evidenceFact(bearing, answered)),
    successors: {},
  }
}

type Bearing = Prisma.AskEvidenceGetPayload<{ include: { evidence: { include: { withdrawal: true } } } }>

function evidenceFact({ evidence, polarity }: Bearing, answered: Set<string>): EvidenceFact {
  return {
    id: evidence.id,
    tier: tierOf(evidence.tier),
    isAttested: evidence.attestedBy.length > 0,
    attestedBy: evidence.attestedBy,
    polarity,
    happenedOn: fromDate(evidence.happenedOn),
    publishedOn: evidence.publishedOn ? fromDate(evidence.publishedOn) : null,
    addedBy: evidence.authorId,
    isAtOfficialHost: isAtOfficialHost(evidence.url),
    isWithdrawn: evidence.withdrawal !== null,
    isAnswered: answered.has(evidence.id),
  }
}

/** The database holds it between 1 and 4; anything else would prove nothing. */
function tierOf(tier: number): EvidenceFact['tier'] {
  return tier === 1 || tier === 2 || tier === 3 ? tier : 4
}
