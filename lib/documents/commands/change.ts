import { can, type Actor } from '@/lib/access/policy'
import { toDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { changeWords, slugOf } from '@/lib/wordings/commands/changeWords'
import { documentWordsOf, type DocumentWords } from '../rules'
import type { AddDocumentInput, ChangeDocumentInput } from '../schema'

/** A document that we hold from now on: the public reads of it with its first recommendation. Throws Forbidden or Refused. */
export async function addDocument(actor: Actor, input: AddDocumentInput): Promise<string> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not add documents. Ask an editor or a lead.')
  const { receipt, slug: typed, code, ...words } = input
  const slug = slugOf(typed, words.title)
  const subject = await write(
    actor,
    async (tx) => {
      await refuseTaken(tx, slug, code)
      await tx.document.create({ data: { slug, code, ...columnsOf(words) } })
      return { event: 'document.added', subject: `document/${slug}` }
    },
    { receipt },
  )
  return (subject ?? '').replace('document/', '')
}

/** Throws what changeWords throws. */
export async function changeDocument(actor: Actor, input: ChangeDocumentInput): Promise<void> {
  const { slug, receipt, version, was, theirs, because, hasLooked, ...words } = input
  await changeWords<DocumentWords>(actor, { receipt, version, was, theirs, because, hasLooked }, words, {
    subject: `document/${slug}`,
    find: async (tx) => {
      const row = await tx.document.findUnique({ where: { slug } })
      if (!row) return null
      const isPublic = (await tx.record.count({ where: { kind: 'DOCUMENT', key: slug } })) > 0
      return { noun: 'DOCUMENT', key: row.id, version: row.version, now: documentWordsOf(row), isPublic }
    },
    texts: ['title', 'publisher', 'rights', 'note'],
    say: async (tx, { key, said }) => {
      await tx.document.update({
        where: { id: key },
        data: { ...columnsOf(said), version: { increment: 1 } },
      })
    },
    released: async (tx, { key, changed }) => {
      const named = { documentId: key, isDraft: false }
      const refs = changed.includes('title') ? await tx.recommendation.findMany({ where: named }) : []
      return [`document/${slug}`, ...refs.map(({ ref }) => `recommendation/${ref}`)]
    },
  })
}

function columnsOf({ authors, publishedOn, ...words }: DocumentWords) {
  return {
    ...words,
    authors: (authors ?? '').split('\n').flatMap((line) => line.trim() || []),
    publishedOn: publishedOn === null ? null : toDate(publishedOn),
  }
}

async function refuseTaken(tx: Transaction, slug: string, code: string): Promise<void> {
  const [there] = await tx.document.findMany({ where: { OR: [{ slug }, { code }] }, take: 1 })
  if (slug !== '' && !there) return
  const field = there?.code === code ? 'code' : 'slug'
  const message =
    slug === ''
      ? 'Enter a short name of letters and digits.'
      : `“${there?.title}” has this ${field === 'code' ? 'code' : 'short name'} already.`
  throw new Refused(message, [{ field, code: 'TAKEN', message }])
}
