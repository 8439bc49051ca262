import { entryColumns, toEntry } from '@/lib/asks/rules'
import { holderOn } from '@/lib/assignments/rules'
import { fromDate, toInstant } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { organisationIn } from '@/lib/organisation/queries'
import { cadenceOf } from '@/lib/organisation/rules'
import { COUNTED } from '@/lib/recommendations/scope'
import { cadenceFor, reviewOn, staleOn, stalledOn, type CadenceSettings } from '@/lib/workflow/cadence'
import { standing } from '@/lib/workflow/history'
import { rollUp } from '@/lib/workflow/rollUp'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import type { Prisma } from '@/prisma/generated/client'
import { pagesAfter } from './pages'

/** Nothing is entered that lies after its day: on the last of days every entry counts, whatever zone it is looked at from. */
const AT_LAST = { asOf: '9999-12-31', knownAt: ALL_KNOWN }

const askColumns = {
  entries: entryColumns,
  recommendation: { select: { ref: true, priority: true } },
} satisfies Prisma.AskInclude
type AskRow = Prisma.AskGetPayload<{ include: typeof askColumns }>

const recommendationColumns = {
  asks: { select: { implementation: true } },
  parts: { where: COUNTED, select: { asks: { select: { implementation: true } } } },
  assignments: true,
} satisfies Prisma.RecommendationInclude
type RecommendationRow = Prisma.RecommendationGetPayload<{ include: typeof recommendationColumns }>

/** Each status is the fold of its history, each roll-up that of its parts, and who looks after it that of the assignments. */
export async function verifyFolds(tx: Transaction, counts: { asks: number }): Promise<string | null> {
  const settings = cadenceOf(await organisationIn(tx))
  for await (const ask of pagesAfter(
    (id: string | null, take) =>
      tx.ask.findMany({
        where: id ? { id: { gt: id } } : {},
        include: askColumns,
        orderBy: { id: 'asc' },
        take,
      }),
    ({ id }) => id,
  )) {
    const wrong = strayedAsk(ask, settings)
    if (wrong) return wrong
    counts.asks += 1
  }
  for await (const one of pagesAfter(
    (id: string | null, take) =>
      tx.recommendation.findMany({
        where: id ? { id: { gt: id } } : {},
        include: recommendationColumns,
        orderBy: { id: 'asc' },
        take,
      }),
    ({ id }) => id,
  )) {
    const wrong = strayedRecommendation(one)
    if (wrong) return wrong
  }
  return null
}

function strayedAsk(ask: AskRow, settings: CadenceSettings): string | null {
  const folded = standing(ask.entries.map(toEntry), AT_LAST)
  const verification = folded.verification === 'EXPIRED' ? 'VERIFIED' : folded.verification
  const cadence = cadenceFor(settings, ask.recommendation.priority)
  const pairs = {
    response: [ask.response, folded.response],
    implementation: [ask.implementation, folded.implementation],
    verification: [ask.verification, verification],
    since: [ask.since && fromDate(ask.since), folded.since],
    checkedOn: [ask.checkedOn && fromDate(ask.checkedOn), folded.checkedOn],
    reviewOn: [ask.reviewOn && fromDate(ask.reviewOn), reviewOn(folded, cadence)],
    staleOn: [ask.staleOn && fromDate(ask.staleOn), staleOn(folded, cadence)],
    stalledOn: [ask.stalledOn && fromDate(ask.stalledOn), stalledOn(folded, cadence)],
  }
  return firstStray(`Request ${ask.id} of ${ask.recommendation.ref}`, pairs)
}

function strayedRecommendation(row: RecommendationRow): string | null {
  const leaves = [...row.asks, ...row.parts.flatMap(({ asks }) => asks)]
  const rows = row.assignments.map((one) => ({
    ...one,
    effectiveOn: fromDate(one.effectiveOn),
    recordedAt: toInstant(one.recordedAt),
  }))
  const holder = (duty: 'OWNER' | 'DEPUTY') =>
    holderOn(
      rows.filter((one) => one.duty === duty),
      AT_LAST,
    )
  return firstStray(row.ref, {
    implementation: [row.implementation, rollUp(leaves).implementation],
    owner: [row.ownerId, holder('OWNER')],
    deputy: [row.deputyId, holder('DEPUTY')],
  })
}

function firstStray(what: string, pairs: Record<string, (string | null)[]>): string | null {
  const stray = Object.entries(pairs).find(([, [cached, folded]]) => cached !== folded)
  if (!stray) return null
  const [column, [cached, folded]] = stray
  return `${what} shows ${column} ${cached ?? 'nothing'}, and its history says ${folded ?? 'nothing'}.`
}
