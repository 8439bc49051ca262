import type { Transaction } from '@/lib/core/db'
import { takersOf } from '@/lib/recommendations/queries/takenIn'
import { askIdsOf, MOST_CARRIED, type Plan } from '@/lib/restructuring/schema'
import { isDisputed } from '@/lib/workflow/rollUp'
import { OPEN_ORDER, type Implementation, type Response, type Verification } from '@/lib/workflow/statuses'
import { IMPLEMENTATION_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

/** Why a plan cannot be carried out as things stand, in sentences; empty when it can. */
export async function obstaclesTo(tx: Transaction, plan: Plan): Promise<string[]> {
  if (plan.kind === 'SUCCESSION') return [...(await toSuccession(tx, plan)), ...(await toAsks(tx, plan))]
  const row = await leafOf(tx, plan.recommendationId)
  const own = [
    row.retractedBecause !== null && 'Its page was retracted. Publish it again first.',
    row.archivedBecause !== null && 'It is archived. Take it up again first.',
    row.parts.length > 0 && `It has parts already: split or merge those (${refsOf(row)}).`,
  ]
  const more = plan.kind === 'SPLIT' ? toSplit(plan, row) : await toMerge(tx, plan, row)
  return [...own.flatMap((sentence) => sentence || []), ...more, ...(await toAsks(tx, plan))]
}

type Row = Awaited<ReturnType<typeof leafOf>>
type Of<Kind extends Plan['kind']> = Extract<Plan, { kind: Kind }>

function leafOf(tx: Transaction, id: string) {
  return tx.recommendation.findUniqueOrThrow({
    where: { id },
    include: { parts: { select: { ref: true } }, asks: { select: { implementation: true } } },
  })
}

/** As far as that is a recommendation: ": CFR-9". */
async function namesOf(tx: Transaction, id: string): Promise<string> {
  const where = { id: { in: await takersOf(tx, [id]) } }
  const takers = await tx.recommendation.findMany({ where, select: { ref: true }, orderBy: { ref: 'asc' } })
  return takers.length === 0 ? '' : `: ${takers.map(({ ref }) => ref).join(', ')}`
}

function refsOf({ parts }: Row): string {
  return parts
    .map(({ ref }) => ref)
    .sort()
    .join(', ')
}

function toSplit({ asks, parts }: Of<'SPLIT'>, row: Row): string[] {
  const placed = new Set(parts.flatMap(({ askIds }) => askIds))
  const ours = new Set(askIdsOf({ asks }))
  return [
    row.parentId !== null && 'It is a part itself, and parts have no parts.',
    [...ours].some((id) => !placed.has(id)) &&
      'One of those who are asked is in none of the parts. Tick everybody at least once.',
    [...placed].some((id) => !ours.has(id)) &&
      'A part names a request that is not there. Load the page again.',
  ].flatMap((sentence) => sentence || [])
}

async function toMerge(tx: Transaction, { intoId }: Of<'MERGE'>, row: Row): Promise<string[]> {
  const into = await leafOf(tx, intoId)
  const isReplaced = into.asks.length > 0 && into.implementation === 'SUPERSEDED'
  return [
    into.id === row.id && 'It cannot be merged into itself.',
    into.parts.length > 0 && `${into.ref} has parts. Choose one of them: ${refsOf(into)}.`,
    into.retractedBecause !== null && `The page of ${into.ref} was retracted.`,
    into.archivedBecause !== null && `${into.ref} is archived.`,
    into.isDraft &&
      !row.isDraft &&
      `${into.ref} is a draft. Publish it first, or the public loses sight of this one.`,
    !into.isDraft &&
      row.isDraft &&
      'This is a draft. Publish it first: what is carried over would be public at once.',
    isReplaced &&
      `${into.ref} has itself been replaced. Choose what has taken its place${await namesOf(tx, into.id)}.`,
  ].flatMap((sentence) => sentence || [])
}

async function toSuccession(tx: Transaction, plan: Of<'SUCCESSION'>): Promise<string[]> {
  const successor = await tx.addressee.findUniqueOrThrow({ where: { id: plan.successorId } })
  const addressee = await tx.addressee.findUniqueOrThrow({ where: { id: plan.addresseeId } })
  return [
    successor.id === addressee.id && 'Nobody succeeds themselves.',
    successor.endedOn !== null && `${successor.name} has ended itself. Choose who has taken its place.`,
    [successor, addressee].some(({ kind }) => kind === 'NOT_NAMED') &&
      'Where the document names nobody, nobody is succeeded.',
  ].flatMap((sentence) => sentence || [])
}

/** Exactly the requests that stand there still: what was added since belongs to the plan, too. */
async function toAsks(tx: Transaction, plan: Plan): Promise<string[]> {
  const where =
    plan.kind === 'SUCCESSION'
      ? { addresseeId: plan.addresseeId }
      : { recommendationId: plan.recommendationId }
  const standing = await tx.ask.findMany({
    where: { ...where, implementation: { not: 'SUPERSEDED' } },
    select: { id: true },
  })
  const planned = new Set(askIdsOf(plan))
  const isOther = standing.some(({ id }) => !planned.has(id)) || planned.size !== standing.length
  if (!isOther) return []
  return standing.length > MOST_CARRIED && plan.kind === 'SUCCESSION'
    ? []
    : ['The requests are no longer those of the plan: one was added, or has been replaced. Propose it anew.']
}

type Standing = { response: Response; implementation: Implementation; verification: Verification }
type Leaves = {
  ask: Standing & { recommendation: { ref: string }; addressee: { name: string } }
  targets: readonly {
    name: string
    isOpened: boolean
    response: Response
    implementation: Implementation | null
    isDisputed: boolean
  }[]
}

/** Where both have a history each stays its own: one that says less may not take the place of one that says more. */
export function lostBy(carries: readonly Leaves[]): string[] {
  return carries.flatMap(({ ask, targets }) =>
    targets.flatMap(({ name, isOpened, implementation, ...target }) => {
      if (isOpened || implementation === null) return []
      const isDoubtLost = isDisputed(ask) && !target.isDisputed
      const isAnswerLost = heard(ask.response) > heard(target.response)
      const isStateLost = !saysAsMuch(implementation, ask.implementation)
      if (!isDoubtLost && !isAnswerLost && !isStateLost) return []
      const [here, there] = [ask.implementation, implementation].map((state) => IMPLEMENTATION_WORDS[state])
      const more = [
        isDoubtLost && ', and is being checked again',
        isAnswerLost && `, with the answer “${RESPONSE_WORDS[ask.response].toLowerCase()}”`,
      ].filter(Boolean)
      const without = isAnswerLost ? `, with “${RESPONSE_WORDS[target.response].toLowerCase()}”` : ''
      return [
        `${ask.recommendation.ref}, ${ask.addressee.name}, stands at “${here}”${more.join('')}; ${name} has a history of its own and stands at “${there}”${without}. Record there first what is true here, or it would be lost from sight.`,
      ]
    }),
  )
}

/** How much was heard: whatever they answered, they did. */
function heard(response: Response): number {
  return response === 'NOT_SENT' ? 0 : response === 'AWAITED' ? 1 : 2
}

const FURTHER: readonly Implementation[] = [...OPEN_ORDER, 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED']

function saysAsMuch(there: Implementation, here: Implementation): boolean {
  // What has been replaced itself goes on elsewhere: nothing is asked there.
  if (there === 'SUPERSEDED') return false
  if (there === here || here === 'NOT_ASSESSED') return true
  if (here === 'NO_ACTION') return there !== 'NOT_ASSESSED'
  return FURTHER.includes(here) && FURTHER.indexOf(there) > FURTHER.indexOf(here)
}
