import type { Actor } from '@/lib/access/policy'
import { fromDate, todayIn, type CalendarDate, type Precision } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { organisation } from '@/lib/organisation/queries'
import type { Point } from '@/lib/workflow/walk'
import type { Level, Pillar } from '@/prisma/generated/enums'
import { recommendationScope } from '../scope'
import { linesOf, type RecommendationLine } from './lines'
import { standsFor } from './takenIn'
import { archivedSince, type Retraction } from './retracted'

type Mention = { ref: string; title: string }

/** A recommendation as its page on the desk shows it; its requests are asked for apart (asks/queries/open). */
export type OpenRecommendation = {
  ref: string
  title: string
  statement: string
  excerpt: string | null
  locator: string
  explicitness: string
  strength: string
  pillar: Pillar
  level: Level
  isHigh: boolean
  priorityReason: string | null
  caution: string | null
  isDraft: boolean
  /** Since when nobody works on it any more, by whom, and why; null while somebody does. */
  archived: Retraction | null
  themes: string[]
  demands: { slug: string; title: string }[]
  document: { slug: string; title: string; publishedOn: CalendarDate | null; precision: Precision }
  whole: Mention | null
  /** Whose place it has taken; in a view of the past nobody's is said. */
  standsFor: string[]
  parts: RecommendationLine[]
  /** Where it stands, with its counts. */
  line: RecommendationLine
}

/** `past`: where it stood then. Throws NotFound where it does not exist for this actor. */
export async function openRecommendation(
  actor: Actor,
  ref: string,
  past: Point | null = null,
): Promise<OpenRecommendation> {
  const row = await db().recommendation.findFirst({
    where: { AND: [{ ref }, recommendationScope(actor)] },
    include: {
      document: { select: { slug: true, title: true, publishedOn: true, publishedPrecision: true } },
      parent: { select: { ref: true, title: true } },
      parts: { where: { archivedBecause: null }, select: { id: true }, orderBy: { position: 'asc' } },
      demands: { select: { slug: true, title: true }, orderBy: { title: 'asc' } },
    },
  })
  if (!row) throw new NotFound('This recommendation does not exist.')
  const today = todayIn((await organisation()).timeZone, new Date())
  const ids = [row.id, ...row.parts.map(({ id }) => id)]
  const lines = await linesOf(actor, ids, today, past)
  const line = lines.find((one) => one.ref === ref)
  const parts = lines.filter((one) => one !== line)
  if (!line) throw new NotFound('This recommendation does not exist.')
  const { publishedOn, publishedPrecision, ...document } = row.document
  const themes = await db().theme.findMany({ where: { slug: { in: row.themes } }, orderBy: { name: 'asc' } })
  return {
    ref: row.ref,
    title: row.title,
    statement: row.statement,
    excerpt: row.excerpt,
    locator: row.locator,
    explicitness: row.explicitness,
    strength: row.strength,
    pillar: row.pillar,
    level: row.level,
    isHigh: row.priority === 'HIGH',
    priorityReason: row.priorityReason,
    caution: row.caution,
    isDraft: row.isDraft,
    archived: (await archivedSince([row])).get(ref) ?? null,
    themes: themes.map(({ name }) => name),
    demands: row.demands,
    document: {
      ...document,
      publishedOn: publishedOn && fromDate(publishedOn),
      precision: publishedPrecision ?? 'DAY',
    },
    whole: row.parent,
    standsFor: past ? [] : await standsFor(db(), row.id),
    parts,
    line,
  }
}
