import type { PersonActor } from '@/lib/access/policy'
import { askInScope, factsOf, type FoundAsk, type HeldFacts } from '@/lib/asks/queries/facts'
import { canonical, sha256, toJson } from '@/lib/core/canonical'
import type { Transaction } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import type { Place, Request } from '@/lib/workflow/request'
import { isDisputed } from '@/lib/workflow/rollUp'
import type { Implementation, Response } from '@/lib/workflow/statuses'
import type { Facts } from '@/lib/workflow/types'
import { askIdsOf, readPlan, type Plan, type PartInput } from '@/lib/restructuring/schema'
import type { Prisma } from '@/prisma/generated/client'
import { readRequests, seenHash } from '../rules'
import { earlierProposers, type FoundProposal } from './deciding'
import { lostBy, obstaclesTo } from './obstacles'

/** Where one request goes: to a part or a request that is not there yet, or to one that is. */
export type Target = Pick<Place, 'kind' | 'id' | 'name'> & {
  /** Which new part; null where the recommendation exists. */
  part: number | null
  recommendationId: string | null
  addresseeId: string
  /** The request that is there already. */
  askId: string | null
  /** Nothing was recorded there yet: it opens with where the old one stands. Else it keeps its own history. */
  isOpened: boolean
  /** Where that one stands. */
  response: Response
  implementation: Implementation | null
  isDisputed: boolean
}
export type Carry = { ask: FoundAsk; facts: HeldFacts; targets: Target[] }
export type Carrying = {
  plan: Plan
  reason: string
  carries: Carry[]
  /** The new parts with the references that they would get. */
  parts: (PartInput & { ref: string })[]
  /** Of a split: where the parts belong. */
  whole: Whole | null
  /** Why it cannot be done as things stand, in sentences. */
  obstacles: string[]
  /** The hash of all that a decision on it rests on. */
  seen: string
}

export type Whole = NonNullable<Awaited<ReturnType<typeof wholeOf>>>

type Kept = { plan: Plan; reason: string }

/** Everything true at `now` that a decision on a plan looks at. Throws NotFound where a request does not exist. */
export async function carryingOn(
  tx: Transaction,
  viewer: PersonActor,
  { plan, reason }: Kept,
  now: Date,
): Promise<Carrying> {
  const whole = plan.kind === 'SPLIT' ? await wholeOf(tx, plan.recommendationId) : null
  const refs = plan.kind === 'SPLIT' && whole ? nextRefs(whole, plan.parts.length) : []
  const parts = plan.kind === 'SPLIT' ? plan.parts.map((part, at) => ({ ...part, ref: refs[at] ?? '' })) : []
  const carries: Carry[] = []
  const seen: string[] = []
  for (const askId of askIdsOf(plan)) {
    const ask = await askInScope(tx, viewer, askId)
    const facts = await factsOf(tx, viewer, askId, now)
    const targets = await targetsOf(tx, plan, ask, refs)
    const texts = await tx.criterion.findMany({
      where: { askId, replacedBy: null },
      select: { id: true, text: true, howToVerify: true },
    })
    carries.push({ ask, facts, targets })
    seen.push(seenHash([], facts, texts))
  }
  const obstacles = [...(await obstaclesTo(tx, plan)), ...lostBy(carries)]
  const rests = { plan, obstacles, seen, targets: carries.map(({ targets }) => targets) }
  return { plan, reason, carries, parts, whole, obstacles, seen: sha256(canonical(toJson(rests))) }
}

/** What is asked of the rules for one request; `askIds`: of what it opens, once that is there. */
export function requestOf(
  { facts, targets }: Carry,
  reason: string,
  places: readonly Place[] = targets.map(placeOf),
): Request {
  return { verb: 'carryOver', effectiveOn: facts.today, reason, carriedInto: [...places] }
}

/** The same for whoever decides: of whom the proposal is, and without it in its own way. Throws Refused where it has no plan. */
export async function carryingAsProposed(
  tx: Transaction,
  viewer: PersonActor,
  proposal: Pick<FoundProposal, 'plan' | 'requests' | 'proposerId' | 'earlierId'>,
  now: Date,
): Promise<Carrying> {
  const { proposerId, earlierId, requests } = proposal
  const plan = readPlan(proposal.plan)
  if (!plan) throw new Refused('This proposal carries nothing over. Decide it on its own page.')
  const reason = readRequests(requests)[0]?.reason ?? ''
  const carrying = await carryingOn(tx, viewer, { plan, reason }, now)
  const actor: Facts['actor'] = { id: proposerId, may: ['recordStatus', 'propose'] }
  const theirs = { actor, earlierProposers: await earlierProposers(tx, earlierId), hasPendingProposal: false }
  const carries = carrying.carries.map((one) => ({ ...one, facts: { ...one.facts, ...theirs } }))
  return { ...carrying, carries }
}

function placeOf({ kind, id, name, askId }: Target): Place {
  return { kind, id, name, askId: askId ?? '' }
}

async function targetsOf(
  tx: Transaction,
  plan: Plan,
  ask: FoundAsk,
  refs: readonly string[],
): Promise<Target[]> {
  const { addresseeId, recommendationId } = ask
  if (plan.kind === 'SPLIT')
    return plan.parts.flatMap(({ askIds }, part) =>
      askIds.includes(ask.id)
        ? {
            ...{ kind: 'RECOMMENDATION' as const, id: refs[part] ?? '', name: refs[part] ?? '', part },
            ...{ recommendationId: null, addresseeId, ...NOT_THERE },
          }
        : [],
    )
  if (plan.kind === 'MERGE') {
    const into = await tx.recommendation.findUniqueOrThrow({ where: { id: plan.intoId } })
    const where = { recommendationId: into.id, addresseeId }
    const place = { kind: 'RECOMMENDATION' as const, id: into.id, name: into.ref }
    return [{ ...place, ...where, part: null, ...(await thereAlready(tx, where)) }]
  }
  const successor = await tx.addressee.findUniqueOrThrow({ where: { id: plan.successorId } })
  const where = { recommendationId, addresseeId: successor.id }
  const place = { kind: 'ADDRESSEE' as const, id: successor.id, name: successor.name }
  return [{ ...place, ...where, part: null, ...(await thereAlready(tx, where)) }]
}

const NOT_THERE = {
  ...{ askId: null, isOpened: true, implementation: null, isDisputed: false },
  response: 'NOT_SENT' as const,
}

/** What was taken back before anybody read it is no history. */
const STANDS = {
  verb: { not: 'takeBack' },
  NOT: { replacedBy: { is: { verb: 'takeBack' } } },
} satisfies Prisma.StatusEntryWhereInput

async function thereAlready(tx: Transaction, where: { recommendationId: string; addresseeId: string }) {
  const present = await tx.ask.findUnique({
    where: { recommendationId_addresseeId: where },
    select: {
      ...{ id: true, response: true, implementation: true, verification: true },
      _count: { select: { entries: { where: STANDS } } },
    },
  })
  if (!present) return NOT_THERE
  const { id, response, implementation, _count } = present
  const stands = { response, implementation, isDisputed: isDisputed(present) }
  return { askId: id, isOpened: _count.entries === 0, ...stands }
}

function wholeOf(tx: Transaction, id: string) {
  return tx.recommendation.findUnique({
    where: { id },
    include: { parts: { select: { ref: true } }, demands: { select: { slug: true } } },
  })
}

/** The letters after the last one ever given: a reference is never given twice. */
function nextRefs({ ref, parts }: { ref: string; parts: { ref: string }[] }, many: number): string[] {
  const given = parts.map((part) => part.ref.slice(ref.length).charCodeAt(0)).filter(Number.isInteger)
  const first = Math.max('a'.charCodeAt(0) - 1, ...given) + 1
  return Array.from({ length: many }, (_one, at) => `${ref}${String.fromCharCode(first + at)}`)
}
