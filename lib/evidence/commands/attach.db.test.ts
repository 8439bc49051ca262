import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { evidenceInput, type EvidenceInput } from '../schema'
import { attachEvidence } from './attach'

let editor: PersonActor
let askId: string
beforeAll(async () => {
  editor = await addPerson('editor')
  askId = (await addAsk()).id
})

const attach = (someone: Actor, evidence: EvidenceInput, receipt = randomUUID()) =>
  attachEvidence(someone, { askId, receipt, evidence })
const newest = () =>
  db().evidence.findFirstOrThrow({ orderBy: { recordedAt: 'desc' }, include: { asks: true } })

test('a link is attached with what its address suggests, and one line in the ledger', async () => {
  const url = 'https://www.congress.gov/bill/119/hr1'
  expect(await ledgerEntriesOf(() => attach(editor, { url, happenedOn: day(-3) }))).toBe(1)
  expect(await newest()).toMatchObject({
    url,
    title: 'congress.gov',
    kind: 'OFFICIAL_DATA',
    tier: 2,
    visibility: 'PUBLIC',
    authorId: editor.id,
    asks: [{ askId, polarity: 'SUPPORTS', authorId: editor.id }],
  })
})

test('a verifier attaches evidence; a viewer, an auditor and the public do not', async () => {
  expect(await ledgerEntriesOf(async () => attach(await addPerson('verifier'), aLink()))).toBe(1)
  for (const someone of [actor('viewer'), actor('auditor'), actor('admin'), THE_PUBLIC]) {
    await expect(attach(someone, aLink())).rejects.toThrow(Forbidden)
    expect(await ledgerEntriesOf(() => attach(someone, aLink()))).toBe(0)
  }
})

test('the same receipt twice attaches once', async () => {
  const receipt = randomUUID()
  const before = await db().evidence.count()
  await attach(editor, aLink(), receipt)
  await attach(editor, aLink(), receipt)
  expect(await db().evidence.count()).toBe(before + 1)
})

test('a request that does not exist is not found', async () => {
  const nowhere = { askId: randomUUID(), receipt: randomUUID(), evidence: aLink() }
  await expect(attachEvidence(editor, nowhere)).rejects.toThrow(NotFound)
})

const REFUSED: [string, EvidenceInput, string][] = [
  ['neither a link nor a file', { happenedOn: day() }, 'EVIDENCE_MISSING'],
  ['a date after today', aLink({ happenedOn: day(2) }), 'DATE_AFTER_TODAY'],
  ['a day of publishing after today', aLink({ publishedOn: day(2) }), 'DATE_AFTER_TODAY'],
  [
    'public, of what identifies a survivor',
    aLink({ identifiesSurvivor: true, visibility: 'PUBLIC' }),
    'SURVIVOR_SEALED',
  ],
  [
    'staff, of what identifies a survivor',
    aLink({ identifiesSurvivor: true, visibility: 'STAFF' }),
    'SURVIVOR_SEALED',
  ],
  ['public, of testimony', aLink({ kind: 'TESTIMONY', visibility: 'PUBLIC' }), 'TESTIMONY_NOT_PUBLIC'],
]
test.each(REFUSED)('%s is refused and leaves nothing', async (_what, evidence, code) => {
  expect(await codesOf(attach(editor, evidence))).toEqual([code])
  expect(await ledgerEntriesOf(() => attach(editor, evidence))).toBe(0)
})

test('what identifies a survivor, and testimony, begin sealed', async () => {
  await attach(editor, aLink({ identifiesSurvivor: true }))
  expect((await newest()).visibility).toBe('SEALED')
  await attach(editor, aLink({ kind: 'TESTIMONY' }))
  expect((await newest()).visibility).toBe('SEALED')
})

test('an act of one’s own to decide on speaks for itself by its address alone, whatever one has called it', async () => {
  const PUBLIC_LAW = 'https://www.congress.gov/public-law/119th-congress/21'
  const BILL = 'https://www.congress.gov/bill/119th-congress/house-bill/1'
  for (const [given, codes] of [
    [{ url: PUBLIC_LAW }, []],
    [{ url: BILL, kind: 'LAW', tier: 1 }, ['OWN_EVIDENCE']],
    [{ url: PUBLIC_LAW, tier: 2 }, ['OWN_EVIDENCE']],
    [{ url: 'https://www.state.gov/news/signed', tier: 1 }, ['OWN_EVIDENCE']],
  ] as const) {
    const { id, criteria } = await addAsk()
    const verifier = await addPerson('verifier')
    const evidence = { happenedOn: day(-40), ...given }
    await attachEvidence(verifier, { askId: id, receipt: randomUUID(), evidence })
    const evidenceIds = [(await newest()).id]
    const assessments = criteria.map((one) => ({
      criterionId: one.id,
      assessment: 'MET' as const,
      evidenceIds,
    }))
    await record(editor, id, { verb: 'claimImplemented', effectiveOn: day(-20), assessments })
    expect(await codesOf(approveAs(verifier, await pendingOn(id))), given.url).toEqual(codes)
  }
})

test('what cannot be opened or carries a password is no address', () => {
  const isAddress = (url: string) => evidenceInput.safeParse({ url, happenedOn: day() }).success
  expect(isAddress('https://example.org/a')).toBe(true)
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'example.org',
    'https://a:b@c.org',
  ])
    expect(isAddress(url), url).toBe(false)
})
