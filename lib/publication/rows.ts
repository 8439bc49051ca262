import { z } from 'zod'
import { entryColumns, toEntry } from '@/lib/asks/rules'
import type { Transaction } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import { nameOf, type Clearances } from './clearable'

const evidenceColumns = {
  include: {
    withdrawal: true,
    replacedBy: { select: { id: true } },
    publicCopy: { include: { file: { select: { mediaType: true, byteSize: true } } } },
  },
} satisfies Prisma.EvidenceDefaultArgs

const entryRowColumns = {
  include: { ...entryColumns.include, replacedBy: { select: { verb: true } } },
} satisfies Prisma.StatusEntryDefaultArgs

const askColumns = {
  orderBy: { addressee: { name: 'asc' } },
  include: {
    addressee: true,
    entries: {
      orderBy: [{ effectiveOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
      ...entryRowColumns,
    },
    evidence: {
      orderBy: [{ recordedAt: 'asc' }, { evidenceId: 'asc' }],
      include: { evidence: evidenceColumns },
    },
    criteria: {
      where: { replacedBy: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { assessments: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] } },
    },
  },
} satisfies Prisma.Recommendation$asksArgs

const recommendationColumns = {
  document: { select: { slug: true, code: true, title: true } },
  parent: { select: { ref: true, title: true, isDraft: true, retractedBecause: true } },
  demands: { select: { slug: true, title: true }, orderBy: { slug: 'asc' } },
  asks: askColumns,
  parts: { orderBy: [{ position: 'asc' }, { ref: 'asc' }], include: { asks: askColumns } },
} satisfies Prisma.RecommendationInclude

export type RecommendationRow = Prisma.RecommendationGetPayload<{ include: typeof recommendationColumns }>
export type AskRow = RecommendationRow['asks'][number]
export type EntryRow = AskRow['entries'][number]
export type EvidenceRow = AskRow['evidence'][number]['evidence']
export type CriterionRow = AskRow['criteria'][number]

/** It has a page: no draft, and not retracted. */
export function isPublicRow(row: { isDraft: boolean; retractedBecause: string | null }): boolean {
  return !row.isDraft && row.retractedBecause === null
}

/** Everything that a recommendation's public record is made from; drafts are left out here already. */
export function recommendationRows(tx: Transaction, refs: string[]): Promise<RecommendationRow[]> {
  return tx.recommendation.findMany({
    where: { ref: { in: refs }, isDraft: false },
    include: recommendationColumns,
    orderBy: { ref: 'asc' },
  })
}

/** Single entries, as they stand in those. */
export function entryRows(tx: Transaction, ids: readonly string[]): Promise<EntryRow[]> {
  return tx.statusEntry.findMany({ where: { id: { in: [...ids] } }, ...entryRowColumns })
}

/** A lead's newest word on every text of these recommendations and their parts. */
export function clearancesOf(tx: Transaction, rows: RecommendationRow[]): Promise<Clearances> {
  const keys = asksOf(rows).flatMap(({ entries, evidence, criteria }) => [
    ...entries.map(({ id }) => id),
    ...evidence.map(({ evidenceId }) => evidenceId),
    ...criteria.map(({ id }) => id),
  ])
  return clearancesFor(tx, keys)
}

/** The same of what these are the ids of. */
export async function clearancesFor(tx: Transaction, keys: readonly string[]): Promise<Clearances> {
  const said = await tx.clearance.findMany({
    where: { key: { in: [...new Set(keys)] } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  return new Map(said.map((one) => [nameOf(one), one]))
}

/** What an entry may name as having taken its place, or as where it comes from, by id: a public recommendation's reference, an addressee's name. */
export async function successorNames(
  tx: Transaction,
  rows: RecommendationRow[],
): Promise<Map<string, string>> {
  const ids = asksOf(rows).flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const { successor, carriedFrom, carriedInto = [] } = toEntry(entry).said
      const places = [successor, carriedFrom, ...carriedInto]
      return places.flatMap((place) => z.uuid().safeParse(place?.id).data ?? [])
    }),
  )
  if (ids.length === 0) return new Map()
  const named = { id: { in: ids } }
  const recommendations = await tx.recommendation.findMany({
    where: { ...named, isDraft: false, retractedBecause: null },
    select: { id: true, ref: true },
  })
  const addressees = await tx.addressee.findMany({ where: named, select: { id: true, slug: true } })
  return new Map([
    ...recommendations.map(({ id, ref }) => [id, ref] as const),
    ...addressees.map(({ id, slug }) => [id, slug] as const),
  ])
}

function asksOf(rows: RecommendationRow[]): AskRow[] {
  return rows.flatMap(({ asks, parts }) => [...asks, ...parts.flatMap((part) => part.asks)])
}
