import { z } from 'zod'
import type { Transaction } from '@/lib/core/db'
import { publishedDocument, type PublishedDocument } from '@/lib/progress/schema'

const counted = z.strictObject({ body: publishedDocument, topLevel: z.number(), checked: z.number() })

/** With how many top-level recommendations it makes, and how many of those anybody has looked at. */
export type CountedDocument = PublishedDocument & { topLevel: number; checked: number }

/** By code, which is how their recommendations are listed too. */
export async function documents(tx: Transaction): Promise<CountedDocument[]> {
  const rows = await tx.$queryRaw`
    select document.body,
      count(made.key)::int as "topLevel",
      count(made.key) filter (where made.body#>>'{status,implementation}' <> 'NOT_ASSESSED')::int as checked
    from published."CurrentRecord" as document
    left join published."CurrentRecord" as made
      on made.kind = 'RECOMMENDATION' and made.body#>>'{document,slug}' = document.key
      and made.body->'parent' = 'null'
    where document.kind = 'DOCUMENT'
    group by document.key, document.body order by document.body->>'code'`
  return counted
    .array()
    .parse(rows)
    .map(({ body, ...counts }) => ({ ...body, ...counts }))
}

export async function document(tx: Transaction, slug: string): Promise<PublishedDocument | null> {
  const record = await tx.currentRecord.findUnique({
    where: { kind_key: { kind: 'DOCUMENT', key: slug } },
    select: { body: true },
  })
  return record && publishedDocument.parse(record.body)
}
