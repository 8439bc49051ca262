import type { Json } from '@/lib/core/canonical'
import { toJson } from '@/lib/core/canonical'
import { fromDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { publishedDemand, publishedDocument, publishedOrganisation } from '@/lib/progress/schema'
import type { Message } from '@/lib/outbox/enqueue'
import type { RecordKind } from '@/prisma/generated/enums'
import { heldUntil, publicEntries, recommendationBody, type Moment } from './body'
import { recommendationRows, type RecommendationRow } from './rows'

export type Draft = { kind: RecordKind; key: string; body: Json }

/** What the public should read of each key at this moment, which entries that shows, and which it still holds. */
export async function draftsOf(
  tx: Transaction,
  keys: string[],
  at: Date,
): Promise<{ drafts: Draft[]; entryIds: string[]; held: Message[] }> {
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: 1 } })
  const moment: Moment = {
    at,
    takeBackMinutes: organisation.takeBackMinutes,
    timeZone: organisation.timeZone,
  }
  const named = (noun: string) =>
    keys.flatMap((key) => (key.startsWith(`${noun}/`) ? [key.slice(noun.length + 1)] : []))
  const rows = await recommendationRows(tx, await withFamilies(tx, named('recommendation')))
  const themes = new Map((await tx.theme.findMany()).map(({ slug, name }) => [slug, name]))
  const drafts = [
    ...(keys.includes('organisation') ? [organisationDraft(organisation)] : []),
    ...(await documentDrafts(tx, named('document'))),
    ...(await demandDrafts(tx, named('demand'))),
    ...rows.map((row): Draft => ({
      kind: 'RECOMMENDATION',
      key: row.ref,
      body: recommendationBody(row, themes, moment),
    })),
  ]
  const entryIds = rows.flatMap(({ asks }) =>
    asks.flatMap((ask) => publicEntries(ask, moment).map(({ id }) => id)),
  )
  return { drafts, entryIds, held: rows.flatMap((row) => heldOf(row, moment)) }
}

function heldOf({ ref, asks }: RecommendationRow, moment: Moment): Message[] {
  const last = asks
    .flatMap((ask) => heldUntil(ask, moment) ?? [])
    .sort((a, b) => a.getTime() - b.getTime())
    .at(-1)
  return last ? [{ topic: 'release', key: `recommendation/${ref}`, dueAt: last }] : []
}

/** A whole and its parts show each other's status: they are released together. */
async function withFamilies(tx: Transaction, refs: string[]): Promise<string[]> {
  const asked = await tx.recommendation.findMany({
    where: { ref: { in: refs } },
    select: { id: true, parentId: true },
  })
  const wholes = asked.map(({ id, parentId }) => parentId ?? id)
  const family = await tx.recommendation.findMany({
    where: { OR: [{ id: { in: wholes } }, { parentId: { in: wholes } }] },
    select: { ref: true },
  })
  return family.map(({ ref }) => ref)
}

function organisationDraft({
  name,
  contact,
  about,
  hotline,
  timeZone,
  publicSite,
  isDemonstration,
}: {
  name: string
  contact: string | null
  about: string | null
  hotline: string | null
  timeZone: string
  publicSite: 'OFF' | 'PREVIEW' | 'OPEN'
  isDemonstration: boolean
}): Draft {
  const body = { name, contact, about, hotline, timeZone, publicSite, isDemonstration }
  return { kind: 'ORGANISATION', key: 'organisation', body: toJson(publishedOrganisation.parse(body)) }
}

async function documentDrafts(tx: Transaction, slugs: string[]): Promise<Draft[]> {
  const rows = await tx.document.findMany({
    where: { slug: { in: slugs } },
    omit: { id: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map((row) => {
    const body = { ...row, publishedOn: row.publishedOn ? fromDate(row.publishedOn) : null }
    return { kind: 'DOCUMENT', key: row.slug, body: toJson(publishedDocument.parse(body)) }
  })
}

async function demandDrafts(tx: Transaction, slugs: string[]): Promise<Draft[]> {
  const rows = await tx.demand.findMany({
    where: { slug: { in: slugs } },
    omit: { id: true },
    include: {
      recommendations: { where: { isDraft: false }, select: { ref: true }, orderBy: { ref: 'asc' } },
    },
    orderBy: { slug: 'asc' },
  })
  return rows.map((row) => {
    const body = { ...row, recommendations: row.recommendations.map(({ ref }) => ref) }
    return { kind: 'DEMAND', key: row.slug, body: toJson(publishedDemand.parse(body)) }
  })
}
