import { publishedDemand, type PublishedDemand } from '@/lib/progress/schema'
import type { Reader } from '@/lib/progress/snapshot'
import { countedDemand, type CountedDemand } from '@/lib/progress/views'

/** What several documents ask, that which most of them ask first. */
export async function demands(tx: Reader): Promise<CountedDemand[]> {
  const rows = await tx.$queryRaw`
    select demand.body,
      count(distinct made.body#>>'{document,slug}')::int as documents,
      min(source.body->>'publishedOn') as "firstAskedOn",
      (array_agg(source.body->>'publishedPrecision' order by source.body->>'publishedOn'))[1] as "firstAskedPrecision",
      jsonb_agg(jsonb_build_object(
        'implementation', made.body#>'{status,implementation}',
        'disputed', coalesce(made.body#>'{status,disputed}', '0')
      ) order by made.key) as statuses
    from published."CurrentRecord" as demand
    cross join jsonb_array_elements_text(demand.body->'recommendations') as ref
    join published."CurrentRecord" as made on made.kind = 'RECOMMENDATION' and made.key = ref
    join published."CurrentRecord" as source
      on source.kind = 'DOCUMENT' and source.key = made.body#>>'{document,slug}'
    where demand.kind = 'DEMAND'
    group by demand.key, demand.body
    order by documents desc, count(made.key) desc, demand.body->>'title'`
  return countedDemand
    .array()
    .parse(rows)
    .map(({ body, ...counts }) => ({ ...body, ...counts }))
}

export async function demand(tx: Reader, slug: string): Promise<PublishedDemand | null> {
  const record = await tx.currentRecord.findUnique({
    where: { kind_key: { kind: 'DEMAND', key: slug } },
    select: { body: true },
  })
  return record && publishedDemand.parse(record.body)
}
