import { z } from 'zod'
import { can, personOf, type Actor, type PersonActor } from '@/lib/access/policy'
import { fromDate, todayIn } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { isVisible } from '@/lib/core/text'
import { assessmentDecided, lastDecided } from '@/lib/criteria/rules'
import { isActByAddress } from '@/lib/evidence/officialHosts'
import { saidSchema, type Assessment } from '@/lib/workflow/request'
import type { Criterion, EvidenceFact, Facts } from '@/lib/workflow/types'
import type { Prisma } from '@/prisma/generated/client'
import { citingNewest, entryColumns, toEntry, type HeldEntry } from '../rules'
import { isCarriedOn } from './carriedOn'

/** Who may see an ask: staff all of them, everybody else none. */
export function askScope(actor: Actor): Prisma.AskWhereInput {
  return can(actor, 'readStaff') ? {} : { id: { in: [] } }
}

const askColumns = {
  recommendation: { select: { id: true, ref: true, isDraft: true } },
  addressee: true,
} satisfies Prisma.AskInclude

export type FoundAsk = Prisma.AskGetPayload<{ include: typeof askColumns }>

/** Throws NotFound where it does not exist for this actor. */
export async function askInScope(tx: Transaction, actor: Actor, id: string): Promise<FoundAsk> {
  const ask = await tx.ask.findFirst({
    where: { AND: [{ id }, askScope(actor)] },
    include: askColumns,
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

/** With what its entries said. */
export type HeldFacts = Omit<Facts, 'entries'> & { entries: readonly HeldEntry[] }

/** Everything true now that `decide` looks at. */
export async function factsOf(
  tx: Transaction,
  actor: PersonActor,
  askId: string,
  now: Date,
): Promise<HeldFacts> {
  const { timeZone, isFourEyes } = await tx.organisation.findUniqueOrThrow({ where: { id: 1 } })
  const ask = await tx.ask.findUniqueOrThrow({
    where: { id: askId },
    include: {
      entries: entryColumns,
      criteria: {
        where: { replacedBy: null },
        orderBy: { position: 'asc' },
        include: { assessments: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] } },
      },
      evidence: { include: { evidence: bearingColumns } },
      recommendation: { select: { _count: { select: { parts: true } } } },
    },
  })
  const people = await tx.person.findMany({ where: { isActive: true }, select: { id: true, roles: true } })
  const newest = newestOf(ask.evidence)
  const held = ask.entries.map(toEntry)
  // An answer counts once a second person has read it: alone, nobody silences what contradicts their own claim. It is to
  // the very piece that it names, not to what took that one's place.
  const replaced = new Set(held.map(({ replaces }) => replaces))
  const answers = held
    .filter(({ id, decidedBy }) => decidedBy !== null && !replaced.has(id))
    .flatMap(({ id, said }) => said.contradictionAnswers?.map((one) => ({ ...one, entryId: id })) ?? [])
    .filter(({ answer }) => isVisible(answer))
  const authors = await authorsOf(tx, ask.evidence)
  const decidedAt = lastDecided(ask.entries)
  const newestSeen = newestOf(ask.evidence, (one, next) => isSeen(one, next, decidedAt))
  return {
    today: todayIn(timeZone, now),
    actor: personOf(actor),
    people: people.map(personOf),
    isFourEyesOff: !isFourEyes,
    hasPendingProposal: (await tx.proposal.count({ where: pendingOn(askId) })) > 0,
    recommendationId: ask.recommendationId,
    addresseeId: ask.addresseeId,
    isSplit: ask.recommendation._count.parts > 0,
    isCarriedOn: await isCarriedOn(
      tx,
      askId,
      held.map(({ said }) => said),
    ),
    entries: held.map((entry) => citingNewest(entry, newest)),
    criteria: ask.criteria.map((row) => criterionFact(row, row.assessments[0], newest)),
    decidedCriteria: ask.criteria.map((row) =>
      criterionFact(row, assessmentDecided(row.assessments, decidedAt), newestSeen),
    ),
    evidence: ask.evidence
      .filter(({ evidence }) => evidence.replacedBy === null)
      .map((bearing) => evidenceFact(bearing, { answers, authors })),
    successors: await successors(tx),
  }
}

/** What waits on a request: a proposal of its own, or one that carries it over with others. */
export function pendingOn(askId: string): Prisma.ProposalWhereInput {
  const carried = { path: ['asks'], array_contains: [{ askId }] }
  return { state: 'PENDING', OR: [{ askId }, { plan: carried }] }
}

type CriterionRow = Pick<Criterion, 'id' | 'kind' | 'isRequired'>
type Assessed = { assessment: Assessment; evidenceIds: readonly string[] }

function criterionFact(
  { id, kind, isRequired }: CriterionRow,
  assessed: Assessed | undefined,
  newest: (id: string) => string,
): Criterion {
  const { assessment = 'NOT_ASSESSED', evidenceIds = [] } = assessed ?? {}
  return { id, kind, isRequired, assessment, evidenceIds: evidenceIds.map(newest) }
}

const placeColumns = { select: { id: true, url: true, fileSha256: true, recordedAt: true } } as const
const bearingColumns = { include: { withdrawal: true, replacedBy: placeColumns } } as const
type Bearing = Prisma.AskEvidenceGetPayload<{ include: { evidence: typeof bearingColumns } }>
type Piece = Bearing['evidence']

/** What cites a piece of evidence that was replaced cites what replaced it, as far as that `follows`. */
function newestOf(
  bearings: readonly Bearing[],
  follows: (one: Piece, next: NonNullable<Piece['replacedBy']>) => boolean = () => true,
): (id: string) => string {
  const replacedBy = new Map(
    bearings.flatMap(({ evidence }) => {
      const next = evidence.replacedBy
      return next && follows(evidence, next) ? [[evidence.id, next.id] as const] : []
    }),
  )
  const newest = (id: string): string => {
    const next = replacedBy.get(id)
    return next === undefined ? id : newest(next)
  }
  return newest
}

/** Two have seen it: it was there when they decided, or is the same page and file under another title or day. */
function isSeen(one: Piece, next: NonNullable<Piece['replacedBy']>, decidedAt: Date | null): boolean {
  const isTheSame = one.url === next.url && one.fileSha256 === next.fileSha256
  return isTheSame || (decidedAt !== null && next.recordedAt <= decidedAt)
}

/** Of each piece that took the place of another: everybody who entered it, or entered or attested one before it. */
async function authorsOf(tx: Transaction, bearings: readonly Bearing[]): Promise<Map<string, string[]>> {
  const ids = bearings.flatMap(({ evidence }) => (evidence.replacesId ? evidence.id : []))
  if (ids.length === 0) return new Map()
  const rows = z.array(authorsRow).parse(
    await tx.$queryRaw`with recursive earlier as (
        select id, "replacesId", array["authorId"] as people from heed."Evidence" where id = any(${ids}::uuid[])
        union all select earlier.id, e."replacesId", e."authorId" || e."attestedBy" from earlier join heed."Evidence" e on e.id = earlier."replacesId")
      select id, array_agg(distinct person) as authors from earlier, unnest(people) as person group by id`,
  )
  return new Map(rows.map(({ id, authors }) => [id, authors]))
}

const authorsRow = z.object({ id: z.string(), authors: z.array(z.string()) })

/** Of a request: which piece of evidence stands now for one that was named before. */
export async function newestIn(tx: Transaction, askId: string): Promise<(id: string) => string> {
  const where = { askId, evidence: { NOT: { replacedBy: null } } }
  return newestOf(await tx.askEvidence.findMany({ where, include: { evidence: bearingColumns } }))
}

/** Which recommendation or addressee was replaced by which. */
async function successors(tx: Transaction): Promise<Record<string, string[]>> {
  const entries = await tx.statusEntry.findMany({
    where: { implementation: 'SUPERSEDED', replacedBy: null },
    select: { said: true, ask: { select: { recommendationId: true, addresseeId: true } } },
  })
  const ended = await tx.addressee.findMany({ where: { successorId: { not: null } } })
  const found: Record<string, string[]> = {}
  for (const { said, ask } of entries) {
    const { successor, carriedInto = [] } = saidSchema.parse(said)
    for (const place of [successor, ...carriedInto]) {
      const from = place?.kind === 'ADDRESSEE' ? ask.addresseeId : ask.recommendationId
      if (place?.id) (found[from] ??= []).push(place.id)
    }
  }
  for (const { id, successorId } of ended) if (successorId) (found[id] ??= []).push(successorId)
  return found
}

type Answer = { evidenceId: string; entryId: string }
type Known = { answers: readonly Answer[]; authors: ReadonlyMap<string, string[]> }

function evidenceFact({ evidence, polarity }: Bearing, { answers, authors }: Known): EvidenceFact {
  return {
    id: evidence.id,
    tier: tierOf(evidence.tier),
    isAttested: evidence.attestedBy.length > 0,
    attestedBy: evidence.attestedBy,
    polarity,
    happenedOn: fromDate(evidence.happenedOn),
    publishedOn: evidence.publishedOn ? fromDate(evidence.publishedOn) : null,
    addedBy: authors.get(evidence.id) ?? [evidence.authorId],
    isActByAddress: isActByAddress(evidence.url),
    isWithdrawn: evidence.withdrawal !== null,
    answeredBy: answers.filter(({ evidenceId }) => evidenceId === evidence.id).map(({ entryId }) => entryId),
  }
}

/** The database holds it between 1 and 4; anything else would prove nothing. */
function tierOf(tier: number): EvidenceFact['tier'] {
  return tier === 1 || tier === 2 || tier === 3 ? tier : 4
}
