import { publishedDocument, type PublishedDocument } from '@/lib/progress/schema'
import type { Reader } from '@/lib/progress/snapshot'
import { countedDocument, type CountedDocument } from '@/lib/progress/views'

/** By code, which is how their recommendations are listed too. */
export async function documents(tx: Reader): Promise<CountedDocument[]> {
  const rows = await tx.$queryRaw`
    select document.body,
      count(made.key)::int as "topLevel",
      count(made.key) filter (where made.body#>>'{status,implementation}' = 'SUPERSEDED')::int as replaced,
      count(made.key) filter (where made.body#>>'{status,implementation}' not in ('NOT_ASSESSED', 'SUPERSEDED'))::int as checked
    from published."CurrentRecord" as document
    left join published."CurrentRecord" as made
      on made.kind = 'RECOMMENDATION' and made.body#>>'{document,slug}' = document.key
      and made.body->'parent' = 'null'
    where document.kind = 'DOCUMENT'
    group by document.key, document.body order by document.body->>'code'`
  return countedDocument
    .array()
    .parse(rows)
    .map(({ body, ...counts }) => ({ ...body, ...counts }))
}

export async function document(tx: Reader, slug: string): Promise<PublishedDocument | null> {
  const record = await tx.currentRecord.findUnique({
    where: { kind_key: { kind: 'DOCUMENT', key: slug } },
    select: { body: true },
  })
  return record && publishedDocument.parse(record.body)
}
