import { can, type Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { checkText, MARK_WORDS, type Mark, type Vocabulary } from '@/lib/core/textCheck'
import { organisationIn } from '@/lib/organisation/queries'
import { publishedRecommendation } from '@/lib/progress/schema'
import { FIRST_CRITERION } from '@/lib/recommendations/commands/addDraft'
import { vocabularyIn } from '@/lib/wordings/queries/vocabulary'
import { authorsOf } from './authors'
import { REMOVED } from './clearable'
import { draftWords, readAlready, WITH_DRAFT } from './draftWords'
import { byReference } from './queuePage'
import { momentOf } from './recommendationDrafts'
import { isPublicRow, recommendationRows } from './rows'
import { writeSeen, type QueueFilter } from './schema'
import { offeredBy, type Offered } from './waiting'

type Told = Mark & { what: string }
/** `value` names the text in a form, with the hash of its words and the word of a lead that was seen with it. */
export type Waiting = Offered & {
  value: string
  marks: Told[]
  author: string | null
  writtenOn: CalendarDate
  decidedBy: string | null
}
/** What waits for the public of one recommendation. */
export type WaitingFor = { ref: string; title: string; items: Waiting[] }
/** A recommendation that nobody outside can read, with what would be read. */
export type WaitingDraft = {
  ref: string
  title: string
  version: number
  texts: { field: string; text: string; marks: Told[] }[]
}

type Queue = { waiting: WaitingFor[]; drafts: WaitingDraft[] }

/** Everything that waits for a lead's word, in the order of the references. Empty for whoever may not publish. */
export async function publicationQueue(actor: Actor, filter: QueueFilter = {}): Promise<Queue> {
  if (!can(actor, 'publish')) return { waiting: [], drafts: [] }
  const tx = db()
  const vocabulary = await vocabularyIn(tx)
  const isAsked = ({ marks }: { marks: Told[] }) => filter.marked === undefined || marks.length > 0
  const drafts =
    filter.decided === undefined && isOf(filter, 'draft') ? await draftsIn(tx, filter, vocabulary) : []
  const waiting = filter.kind === 'draft' ? [] : await textsIn(tx, filter, vocabulary)
  return {
    waiting: waiting
      .map((one) => ({ ...one, items: one.items.filter(isAsked) }))
      .filter(({ items }) => items.length > 0)
      .sort((a, b) => byReference(a.ref, b.ref)),
    drafts: drafts.filter(({ texts }) => texts.some(isAsked)).sort((a, b) => byReference(a.ref, b.ref)),
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

/** What stands for something else in a queue: files and codes are looked at by eye, texts are checked. */
export function isWords({ field }: { field: string }): boolean {
  return !['file', 'status', 'assessment'].includes(field)
}

export function marksOf(item: { field: string; text: string }, vocabulary: Vocabulary): Mark[] {
  return isWords(item) ? checkText(item.text, vocabulary) : []
}

async function textsIn(tx: Transaction, filter: QueueFilter, vocabulary: Vocabulary): Promise<WaitingFor[]> {
  const { timeZone } = await organisationIn(tx)
  const offered = (await offeredIn(tx, await refsWithTexts(tx, filter), new Date())).map((one) => ({
    ...one,
    items: one.items.filter((item) => isOf(filter, item.noun.toLowerCase()) && stands(item, filter)),
  }))
  const { authorOf, nameOf } = await authorsOf(
    tx,
    offered.flatMap(({ items }) => items),
  )
  return offered.map(({ ref, title, items }) => ({
    ...{ ref, title },
    items: items.map((item) => ({
      ...item,
      value: writeSeen({ ...item, decisionId: item.decision?.id ?? null }),
      marks: told(marksOf(item, vocabulary)),
      author: authorOf(item),
      writtenOn: todayIn(timeZone, item.written.at),
      decidedBy: item.decision && nameOf(item.decision.authorId),
    })),
  }))
}

function isOf({ kind }: QueueFilter, noun: string): boolean {
  return kind === undefined || kind === noun
}

/** What stands where words were removed for safety is nothing that anybody need decide about. */
function stands({ text, decision }: Offered, { decided }: QueueFilter): boolean {
  if (text === REMOVED) return false
  return decided === undefined ? decision === null : decision?.isPublic === (decided === 'public')
}

function told(marks: Mark[]): Told[] {
  return marks.map((mark) => ({ ...mark, what: MARK_WORDS[mark.kind] }))
}

function named({ ref, document }: QueueFilter) {
  return {
    ...(ref !== undefined && { OR: [{ ref }, { parent: { ref } }] }),
    ...(document !== undefined && { document: { slug: document } }),
  }
}

async function refsWithTexts(tx: Transaction, filter: QueueFilter): Promise<string[]> {
  const found = await tx.recommendation.findMany({
    where: {
      ...{ ...named(filter), isDraft: false, retractedBecause: null },
      asks: {
        some: { OR: [{ entries: { some: {} } }, { criteria: { some: { NOT: { text: FIRST_CRITERION } } } }] },
      },
    },
    select: { ref: true },
  })
  return found.map(({ ref }) => ref)
}

async function draftsIn(
  tx: Transaction,
  filter: QueueFilter,
  vocabulary: Vocabulary,
): Promise<WaitingDraft[]> {
  const rows = await tx.recommendation.findMany({
    where: { ...named(filter), isDraft: true, archivedBecause: null },
    include: WITH_DRAFT,
  })
  const read = await readAlready(tx)
  return rows.map((row) => {
    const { ref, title, version } = row
    const texts = draftWords(row, read).map((one) => ({
      ...one,
      marks: told(checkText(one.text, vocabulary)),
    }))
    return { ref, title, version, texts }
  })
}
