import { can, type Actor } from '@/lib/access/policy'
import { db, type Transaction } from '@/lib/core/db'
import { organisationIn } from '@/lib/organisation/queries'
import { publishedRecommendation } from '@/lib/progress/schema'
import { FIRST_CRITERION } from '@/lib/recommendations/commands/addDraft'
import { momentOf } from './recommendationDrafts'
import { isPublicRow, recommendationRows } from './rows'
import { checkText, MARK_WORDS, vocabularyOf, type Mark, type Vocabulary } from './textCheck'
import { writeSeen } from './schema'
import { offeredBy, type Offered } from './waiting'

type Told = Mark & { what: string }
/** `value` names the text, with the hash of its words, in a form. */
export type Waiting = Offered & { value: string; marks: Told[] }
/** What waits for the public of one recommendation. */
export type WaitingFor = { ref: string; title: string; items: Waiting[] }
/** A recommendation that nobody outside can read, with what would be read. */
export type WaitingDraft = {
  ref: string
  title: string
  texts: { field: string; text: string; marks: Told[] }[]
}

export type Retracted = { ref: string; title: string; reason: string }
type Queue = { waiting: WaitingFor[]; drafts: WaitingDraft[]; retracted: Retracted[] }

/** Everything that waits for a lead's word, in the order of the references. Empty for whoever may not publish. */
export async function publicationQueue(actor: Actor): Promise<Queue> {
  if (!can(actor, 'publish')) return { waiting: [], drafts: [], retracted: [] }
  const tx = db()
  const vocabulary = await vocabularyIn(tx)
  const offered = await offeredIn(tx, await refsWithTexts(tx), new Date())
  const waiting = offered.map(({ ref, title, items }) => ({
    ref,
    title,
    items: items
      .filter(({ isDecided }) => !isDecided)
      .map((item) => ({ ...item, value: writeSeen(item), marks: told(marksOf(item, vocabulary)) })),
  }))
  return {
    waiting: waiting.filter(({ items }) => items.length > 0),
    drafts: await drafts(tx, vocabulary),
    retracted: await retracted(tx),
  }
}

/** What waits of one recommendation alone, decided or not. */
export async function offeredIn(tx: Transaction, refs: string[], at: Date) {
  const rows = (await recommendationRows(tx, refs)).filter(isPublicRow)
  const moment = await momentOf(tx, rows, await organisationIn(tx), at)
  const where = { kind: 'RECOMMENDATION' as const, key: { in: rows.map(({ ref }) => ref) } }
  const records = new Map((await tx.currentRecord.findMany({ where })).map(({ key, body }) => [key, body]))
  return rows.map((row) => {
    const body = records.get(row.ref)
    const standing = body === undefined ? null : publishedRecommendation.parse(body)
    return { ref: row.ref, title: row.title, items: offeredBy(row, moment, standing) }
  })
}

/** Names that are ours to say: of addressees, documents and who published them, themes. */
export async function vocabularyIn(tx: Transaction): Promise<Vocabulary> {
  const addressees = await tx.addressee.findMany({ select: { name: true } })
  const documents = await tx.document.findMany({ select: { title: true, publisher: true } })
  const themes = await tx.theme.findMany({ select: { name: true } })
  return vocabularyOf([
    ...[...addressees, ...themes].map(({ name }) => name),
    ...documents.flatMap(({ title, publisher }) => [title, publisher ?? '']),
  ])
}

/** Files and codes are looked at by eye; texts are checked. */
export function marksOf({ field, text }: { field: string; text: string }, vocabulary: Vocabulary): Mark[] {
  return ['file', 'status', 'assessment'].includes(field) ? [] : checkText(text, vocabulary)
}

function told(marks: Mark[]): Told[] {
  return marks.map((mark) => ({ ...mark, what: MARK_WORDS[mark.kind] }))
}

async function refsWithTexts(tx: Transaction): Promise<string[]> {
  const found = await tx.recommendation.findMany({
    where: {
      ...{ isDraft: false, retractedBecause: null },
      asks: {
        some: { OR: [{ entries: { some: {} } }, { criteria: { some: { NOT: { text: FIRST_CRITERION } } } }] },
      },
    },
    select: { ref: true },
  })
  return found.map(({ ref }) => ref)
}

async function drafts(tx: Transaction, vocabulary: Vocabulary): Promise<WaitingDraft[]> {
  const rows = await tx.recommendation.findMany({ where: { isDraft: true }, orderBy: { ref: 'asc' } })
  return rows.map(({ ref, title, ...row }) => {
    const { statement, caution, priorityReason } = row
    const texts = Object.entries({ title, statement, caution, priorityReason }).flatMap(([field, text]) =>
      text ? [{ field, text, marks: told(checkText(text, vocabulary)) }] : [],
    )
    return { ref, title, texts }
  })
}

async function retracted(tx: Transaction): Promise<Retracted[]> {
  const rows = await tx.recommendation.findMany({
    where: { NOT: { retractedBecause: null } },
    orderBy: { ref: 'asc' },
    select: { ref: true, title: true, retractedBecause: true },
  })
  return rows.map(({ ref, title, retractedBecause }) => ({ ref, title, reason: retractedBecause ?? '' }))
}
