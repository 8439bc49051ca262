import type pg from 'pg'

/** Words that come up again and again; behind them are ten thousand that few have. */
const COMMON =
  `survivors trafficking labor fund visas police training shelters companies supply chains prosecute enforcement
  agencies children data victim identification services states federal report congress protection prevention access of the`.split(
    /\s+/,
  )

/** So many words, others for each `n`. */
const text = (many: number, n: string) => `(select string_agg(case when random() < 0.4
    then (array['${COMMON.join("','")}'])[ceil(${COMMON.length} * random() ^ 2)]
    else translate(substr(md5((10000 * random())::int::text), 1, 8), '0123456789', 'ghijklmnop') end, ' ')
  from generate_series(1, ${many} + 0 * ${n}::int))`

type Size = { recommendations: number; entries: number }

/**
 * Recommendations with one request each, four entries on most, and the rows they are found by; the same each time. As the
 * superuser: no trigger runs, nothing gets into the ledger.
 */
export async function generate(client: pg.Client, { recommendations, entries }: Size): Promise<void> {
  await client.query(`set session_replication_role = replica; select setseed(0.5)`)
  await client.query(`
    insert into heed."Person" (id, email, name, roles, "passwordHash")
      select gen_random_uuid(), 'bench' || n || '@heed.test', 'Person ' || n, '{editor}', '' from generate_series(1, 20) n;
    insert into heed."Addressee" (id, slug, name, kind)
      select gen_random_uuid(), 'bench-' || n, 'Agency ' || n, 'GOVERNMENT' from generate_series(1, 200) n;
    insert into heed."Theme" (slug, name) select 'bench-' || n, 'Theme ' || n from generate_series(1, 30) n;
    insert into heed."Document" (id, slug, code, title, authors, kind, "textSha256", rights)
      select gen_random_uuid(), 'bench-' || n, 'B' || n, 'Report ' || n, '{}', 'ARTICLE', '', 'None' from generate_series(1, 500) n`)
  await client.query(
    `insert into heed."Recommendation" (id, ref, position, "documentId", title, statement, locator, explicitness, strength,
        pillar, level, themes, priority, "isDraft", implementation, "ownerId")
      select gen_random_uuid(), 'B' || (n % 500 + 1) || '-' || n, n, d.id, ${text(6, 'n')}, ${text(30, 'n')}, '', 'EXPLICIT',
        'SHOULD', (enum_range(null::heed."Pillar"))[n % 4 + 1], (enum_range(null::heed."Level"))[n % 5 + 1],
        array['bench-' || (n % 30 + 1)], case when n % 10 = 0 then 'HIGH' else 'NORMAL' end::heed."Priority", n % 50 = 0,
        (enum_range(null::heed."Implementation"))[n % 9 + 1],
        p.id
      from generate_series(1, $1::int) n join heed."Document" d on d.code = 'B' || (n % 500 + 1)
        left join heed."Person" p on n % 4 > 0 and p.email = 'bench' || (n % 20 + 1) || '@heed.test'`,
    [recommendations],
  )
  const looked = `case when r.implementation <> 'NOT_ASSESSED' then date '2026-01-01' + r.position % 300 end`
  await client.query(`insert into heed."Ask" (id, "recommendationId", "addresseeId", implementation, since, "checkedOn",
      "reviewOn", "staleOn", "stalledOn")
    select gen_random_uuid(), r.id, w.id, r.implementation, ${looked}, ${looked}, ${looked} + 150, ${looked} + 225,
      case when r.implementation in ('COMMITTED', 'IN_PROGRESS') then ${looked} + 180 end
    from heed."Recommendation" r join heed."Addressee" w on w.slug = 'bench-' || (r.position % 200 + 1)
    where r.ref like 'B%'`)
  await client.query(
    `insert into heed."StatusEntry" (id, "askId", verb, implementation, "effectiveOn", "recordedAt", said, "authorId")
      select gen_random_uuid(), a.id, 'recordDevelopment', case when k = 1 then nullif(a.implementation, 'NOT_ASSESSED') end,
        date '2025-01-01' + 100 * k + r.position % 90, timestamptz '2025-01-02' + (100 * k + r.position % 90) * interval '1 day'
          + r.position * interval '1 second', jsonb_build_object('sentence', ${text(12, 'k')}),
        (select id from heed."Person" where email = 'bench1@heed.test')
      from heed."Ask" a join heed."Recommendation" r on r.id = a."recommendationId", generate_series(1, $1::int) as k
      where r.ref like 'B%'`,
    [Math.ceil(entries / recommendations)],
  )
  await client.query(`insert into heed."Assignment" (id, "recommendationId", duty, "personId", "effectiveOn", "recordedAt", "authorId")
    select gen_random_uuid(), id, 'OWNER', "ownerId", '2025-01-01', timestamptz '2025-01-01' + position * interval '1 second', "ownerId"
    from heed."Recommendation" where ref like 'B%' and "ownerId" is not null`)
  await client.query(`analyze`)
  const { rows } = await client.query<{ id: string }>(`select id from heed."Recommendation"`)
  for (let from = 0; from < rows.length; from += 1000)
    await client.query(`select heed.list_again($1::uuid[])`, [
      rows.slice(from, from + 1000).map(({ id }) => id),
    ])
  await client.query(`select heed.count_words_again()`)
  await client.query(`vacuum analyze`)
}
