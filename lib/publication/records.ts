import type { Json } from '@/lib/core/canonical'
import { toJson } from '@/lib/core/canonical'
import { fromDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { publishedDemand, publishedDocument, publishedOrganisation } from '@/lib/progress/schema'
import type { Message } from '@/lib/outbox/enqueue'
import { cadenceOf } from '@/lib/organisation/rules'
import type { organisationIn } from '@/lib/organisation/queries'
import type { RecordKind } from '@/prisma/generated/enums'
import { recommendationDrafts } from './recommendationDrafts'

type Organisation = Awaited<ReturnType<typeof organisationIn>>
export type Draft = { kind: RecordKind; key: string; body: Json; isRetracted: boolean }

/** What the public should read of each key at this moment, which entries that shows, and which it still holds. */
export async function draftsOf(
  tx: Transaction,
  keys: string[],
  at: Date,
): Promise<{ drafts: Draft[]; entryIds: string[]; held: Message[] }> {
  const named = (noun: string) =>
    keys.flatMap((key) => (key.startsWith(`${noun}/`) ? [key.slice(noun.length + 1)] : []))
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: 1 } })
  const { drafts, entryIds, held } = await recommendationDrafts(tx, named('recommendation'), organisation, at)
  const others = [
    ...(keys.includes('organisation') ? [organisationDraft(organisation)] : []),
    ...(await documentDrafts(tx, named('document'))),
    ...(await demandDrafts(tx, named('demand'))),
  ]
  return { drafts: [...others, ...drafts], entryIds, held }
}

function organisationDraft(ours: Organisation): Draft {
  const { name, contact, about, hotline, timeZone, publicSite, isDemonstration, isFourEyes } = ours
  const body = {
    ...{ name, contact, about, hotline, timeZone, publicSite, isDemonstration, isFourEyes },
    fourEyesSince: ours.fourEyesSince && fromDate(ours.fourEyesSince),
    cadence: cadenceOf(ours),
  }
  return { kind: 'ORGANISATION', key: 'organisation', ...stands(publishedOrganisation.parse(body)) }
}

async function documentDrafts(tx: Transaction, slugs: string[]): Promise<Draft[]> {
  const rows = await tx.document.findMany({
    where: { AND: [{ slug: { in: slugs } }, await shown(tx, 'DOCUMENT', slugs)] },
    omit: { id: true, version: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map((row) => {
    const body = { ...row, publishedOn: row.publishedOn ? fromDate(row.publishedOn) : null }
    return { kind: 'DOCUMENT', key: row.slug, ...stands(publishedDocument.parse(body)) }
  })
}

async function demandDrafts(tx: Transaction, slugs: string[]): Promise<Draft[]> {
  const rows = await tx.demand.findMany({
    where: { AND: [{ slug: { in: slugs } }, await shown(tx, 'DEMAND', slugs)] },
    omit: { id: true, version: true },
    include: {
      recommendations: {
        where: PUBLIC,
        select: { ref: true },
        orderBy: { ref: 'asc' },
      },
    },
    orderBy: { slug: 'asc' },
  })
  return rows.map((row) => {
    const body = { ...row, recommendations: row.recommendations.map(({ ref }) => ref) }
    return { kind: 'DEMAND', key: row.slug, ...stands(publishedDemand.parse(body)) }
  })
}

const PUBLIC = { isDraft: false, retractedBecause: null } as const

/** What no public recommendation has stays inside; what the public has read once is kept as it is now. */
async function shown(tx: Transaction, kind: 'DOCUMENT' | 'DEMAND', slugs: string[]) {
  const read = await tx.currentRecord.findMany({ where: { kind, key: { in: slugs } }, select: { key: true } })
  return { OR: [{ recommendations: { some: PUBLIC } }, { slug: { in: read.map(({ key }) => key) } }] }
}

function stands(body: unknown): Pick<Draft, 'body' | 'isRetracted'> {
  return { body: toJson(body), isRetracted: false }
}
