import type { Actor } from '@/lib/access/policy'
import type { Json } from '@/lib/core/canonical'
import { toDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { addAsk } from '@/lib/recommendations/commands/addDraft'
import type { Corpus, CorpusDocument, CorpusRecommendation } from '../corpus'

/**
 * Adds what is missing of a corpus, each thing found by its slug or reference, and never changes what is there: staff may
 * have edited it. Everything begins as not assessed and not sent. Resolves with the references that were added.
 */
export async function importCorpus(actor: Actor, corpus: Corpus): Promise<string[]> {
  if (actor.kind !== 'system') throw new Forbidden('A corpus is loaded by the system alone.')
  const added: string[] = []
  await write(
    actor,
    async (tx, at) => {
      const found = await presentIn(tx)
      await addVocabulary(tx, corpus)
      for (const document of corpus.documents) {
        const isNew = await addDocument(tx, document)
        if (isNew) added.push(`document/${document.slug}`)
        for (const one of inOrder(document.recommendations)) {
          if (found.has(one.ref)) continue
          await addRecommendation(tx, document, one, at)
          added.push(`recommendation/${one.ref}`)
        }
      }
      added.push(...(await addDemands(tx, corpus)))
      if (added.length === 0) return null
      await enqueue(
        tx,
        ['organisation', ...added].map((key) => ({ topic: 'release', key, dueAt: at })),
      )
      return { event: 'corpus.loaded', subject: 'corpus/all', content: { added } satisfies Json }
    },
    { seconds: 120 },
  )
  return added
}

async function presentIn(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.recommendation.findMany({ select: { ref: true } })
  return new Set(rows.map(({ ref }) => ref))
}

/** Words that recommendations point at; without one of those they are no news of their own. */
async function addVocabulary(tx: Transaction, { themes, addressees }: Corpus): Promise<void> {
  await tx.theme.createMany({ data: themes, skipDuplicates: true })
  await tx.addressee.createMany({ data: addressees, skipDuplicates: true })
}

async function addDocument(tx: Transaction, document: CorpusDocument): Promise<boolean> {
  const { recommendations: _recommendations, publishedOn, ...fields } = document
  const { count } = await tx.document.createMany({
    data: [{ ...fields, publishedOn: publishedOn ? toDate(publishedOn) : null }],
    skipDuplicates: true,
  })
  return count > 0
}

/** A part needs its whole to be there first. */
function inOrder(recommendations: readonly CorpusRecommendation[]): CorpusRecommendation[] {
  return [...recommendations].sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
}

async function addRecommendation(
  tx: Transaction,
  document: CorpusDocument,
  one: CorpusRecommendation,
  at: Date,
) {
  const { parent, addressees, ...fields } = one
  const recommendation = await tx.recommendation.create({
    data: {
      ...fields,
      position: positionOf(one.ref),
      isDraft: false,
      document: { connect: { code: document.code } },
      ...(parent && { parent: { connect: { ref: parent } } }),
    },
  })
  const askedOf = await tx.addressee.findMany({ where: { slug: { in: addressees } } })
  for (const { id } of askedOf) await addAsk(tx, recommendation.id, id, at)
}

/** CFR-3 comes at 300, its part CFR-3b at 302. */
function positionOf(ref: string): number {
  const [, number = '0', part = ''] = /-(\d+)([a-z]?)$/.exec(ref) ?? []
  return Number(number) * 100 + (part === '' ? 0 : part.charCodeAt(0) - 96)
}

async function addDemands(tx: Transaction, { demands }: Corpus): Promise<string[]> {
  const present = await tx.demand.findMany({ select: { slug: true } })
  const missing = demands.filter(({ slug }) => !present.some((one) => one.slug === slug))
  for (const { recommendations, ...fields } of missing)
    await tx.demand.create({
      data: { ...fields, recommendations: { connect: recommendations.map((ref) => ({ ref })) } },
    })
  return missing.map(({ slug }) => `demand/${slug}`)
}
