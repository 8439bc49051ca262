import type { Reader } from '@/lib/progress/snapshot'
import { numbersBeside, stateCount, type Beside } from '@/lib/progress/views'
import { headline, type Headline } from '@/lib/workflow/headline'

/** Top-level recommendations, each once, by where they stand. */
export async function headlineNumbers(tx: Reader): Promise<Headline> {
  const rows = await tx.$queryRaw`
    select body#>>'{status,implementation}' as implementation, count(*)::int as count,
      (count(*) filter (where (body#>>'{status,disputed}')::int > 0))::int as disputed,
      min(body#>>'{status,firstCheckedOn}') as "firstCheckedOn"
    from published."CurrentRecord" where kind = 'RECOMMENDATION' and body->'parent' = 'null'
    group by 1`
  const counts = stateCount.array().parse(rows)
  const states = (of: 'count' | 'disputed') =>
    counts.flatMap(({ implementation, [of]: length }) => Array.from({ length }, () => implementation))
  const [since] = counts.flatMap(({ firstCheckedOn }) => firstCheckedOn ?? []).sort()
  return headline(states('count'), since ?? null, states('disputed'))
}

export async function countedBeside(tx: Reader): Promise<Beside> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select
      count(*) filter (where kind = 'RECOMMENDATION' and body->'parent' <> 'null')::int as parts,
      -- What has been replaced goes on elsewhere, and counts there.
      coalesce(sum(jsonb_array_length(jsonb_path_query_array(body->'asks', '$[*] ? (@.implementation != "SUPERSEDED")')))
        filter (where kind = 'RECOMMENDATION'), 0)::int as requests,
      (select count(distinct one#>>'{addressee,slug}') from published."CurrentRecord" as made,
        jsonb_array_elements(made.body->'asks') as one
        where made.kind = 'RECOMMENDATION' and one->>'implementation' <> 'SUPERSEDED'
          and one#>>'{addressee,slug}' <> 'not-named')::int as addressees,
      count(*) filter (where kind = 'DOCUMENT')::int as documents,
      count(*) filter (where kind = 'DEMAND')::int as demands
    from published."CurrentRecord"`
  return numbersBeside.parse(row)
}
