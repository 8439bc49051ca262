import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { addPerson } from '@/lib/testing/actors'
import { addOneOfEach } from '@/lib/testing/everything'
import { addAsk, addEvidence, addRecommendation } from '@/lib/testing/factories'
import { refusal, sql } from '@/lib/testing/sql'

/** What is written stays written. A new table of history belongs into this list, the guards and rights.sql. */
const KEPT = [
  'heed."AskEvidence"',
  'heed."Assignment"',
  'heed."Clearance"',
  'heed."Comment"',
  'heed."CommentMention"',
  'heed."Contact"',
  'heed."ContactAsk"',
  'heed."CriterionAssessment"',
  'heed."EntryEvidence"',
  'heed."EntryRelease"',
  'heed."Evidence"',
  'heed."EvidenceWithdrawal"',
  'heed."LedgerContent"',
  'heed."LedgerEntry"',
  'heed."MentionAside"',
  'heed."NextStepDone"',
  'heed."PublicCopy"',
  'heed."Receipt"',
  'heed."StatusEntry"',
  'heed."StoredFile"',
  'heed."Wording"',
  'published."Record"',
  'published."Release"',
]

beforeAll(addOneOfEach)

test('the kept tables are those that carry both triggers', async () => {
  const carrying = `select tgrelid::regclass::text as name from pg_trigger
    where tgname in ('keep_rows', 'keep_table') and tgenabled = 'O'
    group by tgrelid having count(*) = 2 order by 1`
  expect(await sql('owner', carrying)).toEqual(KEPT.map((name) => ({ name })))
})

describe.each(KEPT)('%s', (table) => {
  const attempts = async () => {
    const [row] = await sql('owner', `select to_json(t) as row from ${table} t limit 1`)
    const column = Object.keys(Object(Object(row).row))[0]
    return {
      UPDATE: `update ${table} set "${column}" = "${column}"`,
      DELETE: `delete from ${table}`,
      TRUNCATE: `truncate ${table} cascade`,
    }
  }

  test.each(['UPDATE', 'DELETE', 'TRUNCATE'] as const)('refuses the owner %s by trigger', async (verb) => {
    const name = table.split('"')[1]
    const said = await refusal('owner', (await attempts())[verb])
    expect(said).toBe(`23000 ${name} is append-only: ${verb} refused`)
  })

  test.each(['UPDATE', 'DELETE', 'TRUNCATE'] as const)('refuses the app %s by grant', async (verb) => {
    expect(await refusal('app', (await attempts())[verb])).toMatch(/^42501 permission denied/)
  })
})

describe('constraints', () => {
  const evidence = `insert into heed."Evidence"
    (id, kind, tier, visibility, "identifiesSurvivor", title, url, "happenedOn", "authorId", "recordedAt")
    values (gen_random_uuid(), 'LAW', $1, $2, $3, 'A title', $4, '2026-01-01', $5, now())`

  test('what identifies a survivor is never public', async () => {
    const { id } = await addPerson('editor')
    const url = 'https://www.congress.gov/'
    expect(await refusal('app', evidence, [1, 'PUBLIC', true, url, id])).toMatch(/"survivor_never_public"/)
    expect(await refusal('app', evidence, [1, 'SEALED', true, url, id])).toBeNull()
    expect(await refusal('app', evidence, [1, 'PUBLIC', false, url, id])).toBeNull()
  })

  test('evidence has a tier from 1 to 4, and something to show', async () => {
    const { id } = await addPerson('editor')
    const url = 'https://www.congress.gov/'
    expect(await refusal('app', evidence, [0, 'STAFF', false, url, id])).toMatch(/"tier_one_to_four"/)
    expect(await refusal('app', evidence, [5, 'STAFF', false, url, id])).toMatch(/"tier_one_to_four"/)
    expect(await refusal('app', evidence, [4, 'STAFF', false, null, id])).toMatch(/"something_to_show"/)
  })

  test('a status entry that annuls carries no state, and none replaces itself', async () => {
    const { id } = await addPerson('editor')
    const ask = await addAsk()
    const entry = `insert into heed."StatusEntry"
      (id, "askId", verb, implementation, "isAnnulment", "replacesId", "effectiveOn", "recordedAt", said, "authorId")
      values ($1, $2, 'correct', $3, $4, $5, '2026-01-01', now(), '{}', $6)`
    const own = crypto.randomUUID()
    const refused = (...values: unknown[]) => refusal('app', entry, [own, ask.id, ...values, id])
    expect(await refused('NO_ACTION', true, null)).toMatch(/"annulment_carries_no_state"/)
    expect(await refused('NO_ACTION', false, own)).toMatch(/"not_own_replacement"/)
    expect(await refused(null, true, null)).toBeNull()
  })

  test('an ask has one pending proposal at most', async () => {
    const { id } = await addPerson('editor')
    const ask = await addAsk()
    const propose = (state: string) =>
      refusal(
        'app',
        `insert into heed."Proposal" (id, "askId", verb, requests, state, "proposerId", "proposedAt")
         values (gen_random_uuid(), $1, 'claimPartial', '[]', $2, $3, now())`,
        [ask.id, state, id],
      )
    expect(await propose('RETURNED')).toBeNull()
    expect(await propose('PENDING')).toBeNull()
    expect(await propose('PENDING')).toMatch(/"one_pending_proposal"/)
  })

  test('a proposal keeps what it said, and once it is decided nothing about it changes', async () => {
    const { id } = await addPerson('editor')
    const ask = await addAsk()
    const proposal = await db().proposal.create({
      data: { askId: ask.id, verb: 'claimPartial', requests: [], proposerId: id, proposedAt: new Date() },
    })
    const change = (what: string) =>
      refusal('app', `update heed."Proposal" set ${what} where id = $1`, [proposal.id])
    expect(await change(`requests = '[{}]'`)).toMatch(/is kept as it is/)
    expect(await change(`state = 'RETURNED'`)).toBeNull()
    expect(await change(`state = 'PENDING'`)).toMatch(/is kept as it is/)
  })

  test('a criterion changes until somebody has assessed it', async () => {
    const { id: authorId } = await addPerson('editor')
    const [criterion] = (await addAsk()).criteria
    const change = () =>
      refusal('app', `update heed."Criterion" set text = 'Else' where id = $1`, [criterion?.id])
    expect(await change()).toBeNull()
    const assessed = { assessment: 'MET' as const, evidenceIds: [], authorId, recordedAt: new Date() }
    await db().criterionAssessment.create({ data: { criterionId: criterion?.id ?? '', ...assessed } })
    expect(await change()).toMatch(/was assessed: replace it/)
  })

  test('of what identifies a survivor there is no public copy and nothing is cleared', async () => {
    const { id: authorId } = await addPerson('lead')
    const sealed = { identifiesSurvivor: true, visibility: 'SEALED' } as const
    const { id } = await addEvidence({ authorId, ...sealed })
    const copy = `insert into heed."PublicCopy" ("evidenceId", sha256, "authorId", "recordedAt") values ($1, $2, $3, now())`
    expect(await refusal('app', copy, [id, 'f'.repeat(64), authorId])).toMatch(/identifies a survivor/)
    const clear = (isPublic: boolean) =>
      refusal(
        'app',
        `insert into heed."Clearance" (id, noun, key, field, "textSha256", "isPublic", "authorId", "recordedAt")
         values (gen_random_uuid(), 'EVIDENCE', $1, 'title', '', $2, $3, now())`,
        [id, isPublic, authorId],
      )
    expect(await clear(true)).toMatch(/identifies a survivor/)
    expect(await clear(false)).toBeNull()
  })

  test('there is one organisation, and no recommendation is its own part', async () => {
    const second = `insert into heed."Organisation" (id, name, languages) values (2, 'Second', '{en}')`
    expect(await refusal('owner', second)).toMatch(/"one_organisation"/)
    const { id } = await addRecommendation()
    const own = `update heed."Recommendation" set "parentId" = id where id = $1`
    expect(await refusal('app', own, [id])).toMatch(/"not_own_parent"/)
  })
})

test.each(['app', 'public'] as const)('the %s login keeps no large objects', async (login) => {
  await expect(sql(login, 'select lo_create(0)')).rejects.toThrow(/permission denied/)
})
