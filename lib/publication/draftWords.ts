import type { Transaction } from '@/lib/core/db'

/** What comes along with a draft, for `draftWords`. */
export const WITH_DRAFT = {
  document: { select: { slug: true, title: true, publisher: true, rights: true, note: true } },
  demands: { select: { slug: true, title: true, statement: true } },
} as const

type Draft = {
  title: string
  statement: string
  caution: string | null
  priorityReason: string | null
  document: { slug: string; title: string; publisher: string | null; rights: string; note: string | null }
  demands: readonly { slug: string; title: string; statement: string }[]
}
export type DraftWord = { field: string; text: string }

/** The documents and demands that the public has read of, by kind and short name. */
export async function readAlready(tx: Transaction): Promise<ReadonlySet<string>> {
  const where = { kind: { in: ['DOCUMENT' as const, 'DEMAND' as const] } }
  const records = await tx.currentRecord.findMany({ where, select: { kind: true, key: true } })
  return new Set(records.map(({ kind, key }) => `${kind}/${key}`))
}

/** Everything that people wrote and the public reads with a draft: its document's and its demands', too, the first time. */
export function draftWords(draft: Draft, read: ReadonlySet<string>): DraftWord[] {
  const { title, statement, caution, priorityReason, document } = draft
  const isNew = !read.has(`DOCUMENT/${document.slug}`)
  const demands = draft.demands.filter(({ slug }) => !read.has(`DEMAND/${slug}`))
  const texts = [
    ...Object.entries({ title, statement, caution, priorityReason }),
    ...(isNew
      ? [
          ['document', document.title],
          ['publisher', document.publisher],
          ['rights', document.rights],
          ['note', document.note],
        ]
      : []),
    ...demands.flatMap((demand) => [
      ['demand', demand.title],
      ['demandStatement', demand.statement],
    ]),
  ]
  return texts.flatMap(([field, text]) => (field && text ? [{ field, text }] : []))
}
