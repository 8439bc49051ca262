import { randomUUID } from 'node:crypto'
import { toDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Rows as the app's own login can write them, past the commands and the ledger: the ground that a test stands on,
 * never what it tests. Each takes what the test is about and fills in the rest.
 */
type Given<Row> = Partial<Row>

let last = 0
/** Unlike every other of this test file, and the same each time it runs. */
const next = () => ++last

export function addDocument(given: Given<Prisma.DocumentUncheckedCreateInput> = {}) {
  const n = next()
  return db().document.create({
    data: {
      slug: `document-${n}`,
      code: `DOC${n}`,
      title: `Document ${n}`,
      authors: [],
      kind: 'ARTICLE',
      textSha256: '0'.repeat(64),
      rights: 'Quoted in excerpts of a few words.',
      ...given,
    },
  })
}

/** In a document of its own unless told, and no draft. Without asks: see `addAsk`. */
export async function addRecommendation(given: Given<Prisma.RecommendationUncheckedCreateInput> = {}) {
  const n = next()
  const documentId = given.documentId ?? (await addDocument()).id
  return db().recommendation.create({
    data: {
      ref: `DOC-${n}`,
      position: n,
      title: `Recommendation ${n}`,
      statement: `Somebody should do what recommendation ${n} says.`,
      locator: `paragraph ${n}`,
      explicitness: 'EXPLICIT',
      strength: 'SHOULD',
      pillar: 'PREVENTION',
      level: 'US_FEDERAL',
      themes: [],
      isDraft: false,
      ...given,
      documentId,
    },
  })
}

export function addAddressee(given: Given<Prisma.AddresseeUncheckedCreateInput> = {}) {
  const n = next()
  return db().addressee.create({
    data: { slug: `addressee-${n}`, name: `Addressee ${n}`, kind: 'GOVERNMENT', ...given },
  })
}

/** With its first criterion, as every ask begins; of a recommendation and to an addressee of its own unless told. */
export async function addAsk(given: Given<Prisma.AskUncheckedCreateInput> = {}) {
  const recommendationId = given.recommendationId ?? (await addRecommendation()).id
  const addresseeId = given.addresseeId ?? (await addAddressee()).id
  const criterion = { position: 1, text: 'What it asks has been done', recordedAt: new Date() }
  return db().ask.create({
    data: { criteria: { create: criterion }, ...given, recommendationId, addresseeId },
    include: { criteria: true },
  })
}

type EvidenceGiven = Given<Prisma.EvidenceUncheckedCreateInput> & { authorId: string; askId?: string }

/** A public link to a law, and if `askId` is given it supports that ask. */
export function addEvidence({ askId, ...given }: EvidenceGiven) {
  const { authorId } = given
  const recordedAt = new Date()
  const asks = askId ? { create: { askId, authorId, recordedAt } } : {}
  return db().evidence.create({
    data: {
      kind: 'LAW',
      tier: 1,
      visibility: 'PUBLIC',
      title: `Evidence ${next()}`,
      url: `https://www.congress.gov/${randomUUID()}`,
      happenedOn: toDate('2026-01-15'),
      recordedAt,
      asks,
      ...given,
    },
  })
}
