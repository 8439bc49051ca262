import type { Json } from '@/lib/core/canonical'
import { toJson } from '@/lib/core/canonical'
import { todayIn } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { cadenceOf } from '@/lib/organisation/rules'
import { takersOf } from '@/lib/recommendations/queries/takenIn'
import type { Message } from '@/lib/outbox/enqueue'
import { publishedRetraction, type PublishedRetraction } from '@/lib/progress/schema'
import { recommendationBody } from './body'
import { heldUntil, publicEntries } from './entryBody'
import type { Moment } from './moment'
import { publicStandsFor } from './standsFor'
import { clearancesOf, isPublicRow, recommendationRows, successorNames, type RecommendationRow } from './rows'

type Settings = Pick<Moment, 'takeBackMinutes' | 'timeZone' | 'holdsEverything'> &
  Parameters<typeof cadenceOf>[0]
type RecommendationDraft = { kind: 'RECOMMENDATION'; key: string; body: Json; isRetracted: boolean }

/** What the public should read of these recommendations and their families, which entries that shows, which it holds. */
export async function recommendationDrafts(
  tx: Transaction,
  refs: string[],
  settings: Settings,
  at: Date,
): Promise<{ drafts: RecommendationDraft[]; entryIds: string[]; held: Message[] }> {
  const rows = await recommendationRows(tx, await withFamilies(tx, refs))
  const moment = await momentOf(tx, rows, settings, at)
  const themes = await themeNames(tx)
  const standing = rows.filter(isPublicRow)
  const ids = standing.map(({ id }) => id)
  const standsFor = await publicStandsFor(tx, ids, moment)
  const retracted: PublishedRetraction[] = []
  for (const row of rows) retracted.push(...(await retraction(tx, row, moment)))
  return {
    drafts: [
      ...standing.map((row): RecommendationDraft => ({
        kind: 'RECOMMENDATION',
        key: row.ref,
        body: recommendationBody(row, themes, moment, retracted, standsFor.get(row.id) ?? []),
        isRetracted: false,
      })),
      ...retracted.map((one): RecommendationDraft => ({
        ...{ kind: 'RECOMMENDATION', key: one.ref },
        ...{ body: toJson(one), isRetracted: true },
      })),
    ],
    entryIds: standing.flatMap(({ asks }) =>
      asks.flatMap((ask) => publicEntries(ask, moment).map(({ id }) => id)),
    ),
    held: standing.flatMap((row) => heldOf(row, moment)),
  }
}

/** Everything that a body is made at, read once for all of them. */
export async function momentOf(
  tx: Transaction,
  rows: RecommendationRow[],
  { takeBackMinutes, timeZone, holdsEverything, ...settled }: Settings,
  at: Date,
): Promise<Moment> {
  return {
    ...{ at, takeBackMinutes, timeZone, holdsEverything, cadence: cadenceOf(settled) },
    clearances: await clearancesOf(tx, rows),
    successors: await successorNames(tx, rows),
  }
}

export async function themeNames(tx: Transaction): Promise<Map<string, string>> {
  return new Map((await tx.theme.findMany()).map(({ slug, name }) => [slug, name]))
}

/** A page that never was public has nothing to retract: it leaves no trace. */
async function retraction(
  tx: Transaction,
  { ref, title, retractedBecause: reason }: RecommendationRow,
  { at, timeZone }: Moment,
): Promise<PublishedRetraction[]> {
  if (reason === null) return []
  const where = { kind: 'RECOMMENDATION' as const, key: ref }
  const newest = await tx.record.findFirst({ where, orderBy: { release: 'desc' } })
  if (!newest) return []
  const earlier = newest.isRetracted ? publishedRetraction.parse(newest.body) : null
  // The same reason said again is the same retraction, and keeps its day.
  const retractedOn = earlier?.reason === reason ? earlier.retractedOn : todayIn(timeZone, at)
  return [publishedRetraction.parse({ ref, title, reason, retractedOn })]
}

function heldOf({ ref, asks }: RecommendationRow, moment: Moment): Message[] {
  const last = asks
    .flatMap((ask) => heldUntil(ask, moment) ?? [])
    .sort((a, b) => a.getTime() - b.getTime())
    .at(-1)
  return last ? [{ topic: 'release', key: `recommendation/${ref}`, dueAt: last }] : []
}

/** A whole and its parts show each other's status, and what takes a place says whose: they are released together. */
async function withFamilies(tx: Transaction, refs: string[]): Promise<string[]> {
  const asked = await tx.recommendation.findMany({
    where: { ref: { in: refs } },
    select: { id: true, parentId: true },
  })
  const takers = await tx.recommendation.findMany({
    where: {
      id: {
        in: await takersOf(
          tx,
          asked.map(({ id }) => id),
        ),
      },
    },
    select: { id: true, parentId: true },
  })
  const wholes = [...asked, ...takers].map(({ id, parentId }) => parentId ?? id)
  const family = await tx.recommendation.findMany({
    where: { OR: [{ id: { in: wholes } }, { parentId: { in: wholes } }] },
    select: { ref: true },
  })
  return family.map(({ ref }) => ref)
}
