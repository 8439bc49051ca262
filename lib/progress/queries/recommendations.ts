import { toInstant, type Instant } from '@/lib/core/dates'
import type { RecommendationFilter } from '@/lib/progress/filter'
import { likePatterns } from '@/lib/core/text'
import { canonicalRef } from '@/lib/core/reference'
import { PAGE_SIZE } from '@/lib/progress/rules'
import {
  publishedRecommendation,
  publishedRetraction,
  type PublishedRecommendation,
  type PublishedRetraction,
} from '@/lib/progress/schema'
import type { Reader } from '@/lib/progress/snapshot'
import { recommendationSummary, type Found, type RecommendationSummary } from '@/lib/progress/views'
import { Prisma } from '@/prisma/generated/client'

/** A page of 50, or every row without one; in the order of the documents' codes, then as they stand in the document. */
export async function listRecommendations(
  tx: Reader,
  filter: RecommendationFilter,
  page?: number,
): Promise<RecommendationSummary[]> {
  const slice =
    page === undefined ? Prisma.empty : Prisma.sql`limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`
  const rows = await tx.$queryRaw`
    select ${columns} from published."CurrentRecord" where ${matches(filter)} ${inOrder} ${slice}`
  return recommendationSummary.array().parse(rows)
}

export async function countRecommendations(tx: Reader, filter: RecommendationFilter): Promise<Found> {
  const [row] = await tx.$queryRaw<{ total: number; topLevel: number }[]>`
    select count(*)::int as total, count(*) filter (where body->'parent' = 'null')::int as "topLevel"
    from published."CurrentRecord" where ${matches(filter)}`
  const { total, topLevel } = row ?? { total: 0, topLevel: 0 }
  return { total, topLevel, parts: total - topLevel }
}

/** By its reference, however it is written; null when nothing of that name is public. */
export async function recommendation(tx: Reader, typed: string): Promise<PublishedRecommendation | null> {
  const ref = canonicalRef(typed)
  if (ref === null) return null
  const record = await tx.currentRecord.findUnique({
    where: { kind_key: { kind: 'RECOMMENDATION', key: ref } },
    select: { body: true },
  })
  return record && publishedRecommendation.parse(record.body)
}

/** With the moment at which its page was first public; null: nobody could ever read it. */
export type Retraction = PublishedRetraction & { publishedAt: Instant | null }

/** What is left of a page that was retracted, by that release; null where it stood, or never was. */
export async function retraction(tx: Reader, typed: string, by?: number): Promise<Retraction | null> {
  const ref = canonicalRef(typed)
  if (ref === null) return null
  const named = { kind: 'RECOMMENDATION', key: ref } as const
  const newest = await tx.record.findFirst({
    where: { ...named, ...(by !== undefined && { release: { lte: by } }) },
    orderBy: { release: 'desc' },
    select: { body: true, isRetracted: true },
  })
  if (!newest?.isRetracted) return null
  const first = await tx.record.findFirst({
    where: { ...named, isRetracted: false },
    orderBy: { release: 'asc' },
    select: { released: { select: { releasedAt: true } } },
  })
  return {
    ...publishedRetraction.parse(newest.body),
    publishedAt: first && toInstant(first.released.releasedAt),
  }
}

/** The parts of a compound recommendation, in order. */
export async function partsOf(tx: Reader, ref: string): Promise<RecommendationSummary[]> {
  const isPart = JSON.stringify({ parent: { ref } })
  const rows = await tx.$queryRaw`
    select ${columns} from published."CurrentRecord"
    where kind = 'RECOMMENDATION' and body @> ${isPart}::jsonb ${inOrder}`
  return recommendationSummary.array().parse(rows)
}

/** Those of the references that are public, in order. */
export async function recommendationsNamed(
  tx: Reader,
  refs: readonly string[],
): Promise<RecommendationSummary[]> {
  if (refs.length === 0) return []
  const rows = await tx.$queryRaw`
    select ${columns} from published."CurrentRecord"
    where kind = 'RECOMMENDATION' and key in (${Prisma.join([...refs])}) ${inOrder}`
  return recommendationSummary.array().parse(rows)
}

function matches({ text, status, document, addressee, theme, pillar, level, parts }: RecommendationFilter) {
  const contained = JSON.stringify({
    ...(status && { status: { implementation: status } }),
    ...(document && { document: { slug: document } }),
    ...(addressee && { addressees: [{ slug: addressee }] }),
    ...(theme && { themes: [{ slug: theme }] }),
    ...(pillar && { pillar }),
    ...(level && { level }),
    ...(parts && { parent: null }),
  })
  const words = likePatterns(text ?? '').map((pattern) => Prisma.sql`${searched} ilike ${pattern}`)
  return Prisma.join(
    [Prisma.sql`kind = 'RECOMMENDATION'`, Prisma.sql`body @> ${contained}::jsonb`, ...words],
    ' and ',
  )
}

const searched = Prisma.sql`concat_ws(' ', body->>'ref', body->>'title', body->>'statement',
  (select string_agg(addressee->>'name', ' ') from jsonb_array_elements(body->'addressees') as addressee))`

const inOrder = Prisma.sql`order by body#>>'{document,code}', (body->>'position')::int, key`

/** Every column by its name: a field that publication adds is not shown here by accident. */
const columns = Prisma.sql`
  body->>'ref' as ref, (body->>'position')::int as position, body->>'title' as title,
  body->>'statement' as statement, body->>'excerpt' as excerpt, body->>'locator' as locator,
  body->>'explicitness' as explicitness, body->>'strength' as strength, body->>'pillar' as pillar,
  body->>'level' as level, body->>'priority' as priority, body->>'priorityReason' as "priorityReason",
  body->>'caution' as caution, body->'themes' as themes, body->'document' as document,
  body->'parent' as parent, body->'parts' as parts,
  coalesce(body->'retractedParts', '[]') as "retractedParts", body->'demands' as demands,
  body->'addressees' as addressees, body->'status' as status`
