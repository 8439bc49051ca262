import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { publishedRecommendation } from '@/lib/progress/schema'
import { standsFor } from '@/lib/recommendations/queries/takenIn'
import { retractionsOf, type Retraction } from '@/lib/recommendations/queries/retracted'
import { byReference } from './queuePage'

export type Retracted = { ref: string; title: string; retraction: Retraction }

/** Every page that is retracted, in the order of the references. Empty for whoever may not publish. */
export async function retractedPages(actor: Actor): Promise<Retracted[]> {
  if (!can(actor, 'publish')) return []
  const rows = await db().recommendation.findMany({
    where: { NOT: { retractedBecause: null } },
    select: { ref: true, title: true, retractedBecause: true },
  })
  const retractions = await retractionsOf(rows)
  return rows
    .flatMap(({ ref, title }) => {
      const retraction = retractions.get(ref)
      return retraction ? [{ ref, title, retraction }] : []
    })
    .sort((a, b) => byReference(a.ref, b.ref))
}

/** What retracting a page takes from the public. */
export type Retractable = {
  ref: string
  title: string
  statement: string
  /** Of what the public reads now; null where it reads nothing yet. */
  reads: { entries: number; evidence: number } | null
  /** Of a compound one. */
  parts: string[]
  /** The compound one that it is a part of. */
  whole: string | null
  /** Whose place it has taken: their pages lead here. */
  leadingHere: string[]
}

/** Throws NotFound: also for a draft, for what is retracted already, and for whoever may not publish. */
export async function retractable(actor: Actor, ref: string): Promise<Retractable> {
  const row = can(actor, 'publish')
    ? await db().recommendation.findFirst({
        where: { ref, isDraft: false, retractedBecause: null },
        include: { parent: true, parts: { where: { isDraft: false, retractedBecause: null } } },
      })
    : null
  if (!row) throw new NotFound('There is no page of this reference to retract.')
  const record = await db().currentRecord.findFirst({ where: { kind: 'RECOMMENDATION', key: ref } })
  const asks = record ? publishedRecommendation.parse(record.body).asks : null
  const count = (key: 'entries' | 'evidence') => (asks ?? []).reduce((sum, ask) => sum + ask[key].length, 0)
  return {
    ...{ ref, title: row.title, statement: row.statement },
    reads: asks && { entries: count('entries'), evidence: count('evidence') },
    parts: row.parts.map((part) => part.ref).sort(byReference),
    whole: row.parent?.ref ?? null,
    leadingHere: (await standsFor(db(), row.id)).sort(byReference),
  }
}
