import { expect, test } from 'vitest'
import { latestChanges } from '@/lib/progress/queries/changes'
import { choices } from '@/lib/progress/queries/choices'
import { demands } from '@/lib/progress/queries/demands'
import { documents } from '@/lib/progress/queries/documents'
import { headlineNumbers, countedBeside } from '@/lib/progress/queries/overview'
import { site } from '@/lib/progress/queries/site'
import { snapshot } from '@/lib/progress/snapshot'
import { aDocument, anAsk, anEntry, aRecommendation, aStatus, release } from '@/lib/testing/published'

const now = new Date('2026-11-22T23:30:00.000Z')
const second = { slug: 'second', code: 'SEC', title: 'A second report' }
const nobody = { slug: 'not-named', name: 'Nobody named' }
const compound = { ref: 'REP-1', title: 'What REP-1 asks' }

test('before the first release the site is an empty preview', async () => {
  const empty = await snapshot((tx) => site(tx, now))
  expect(empty).toMatchObject({ head: null, today: '2026-11-22', organisation: { publicSite: 'PREVIEW' } })
  expect(await snapshot(headlineNumbers)).toMatchObject({ leadsWith: 'NONE_CHECKED', total: 0, since: null })
})

test('what the public reads, counted each in its own way', async () => {
  await releaseSome()
  const read = await snapshot(async (tx) => ({
    site: await site(tx, now),
    headline: await headlineNumbers(tx),
    beside: await countedBeside(tx),
  }))
  expect(read.site).toMatchObject({ today: '2026-11-23', head: { sequence: 1 } })
  expect(read.headline).toMatchObject({ total: 2, checked: 1, since: '2026-10-01' })
  expect(read.headline.counts).toMatchObject({ NOT_ASSESSED: 1, IN_PROGRESS: 1 })
  expect(read.beside).toEqual({ parts: 1, requests: 2, addressees: 1, documents: 2, demands: 1 })
})

test('a change says what it is now and what it was before, and is not told twice', async () => {
  expect(await snapshot((tx) => latestChanges(tx, 5))).toEqual([
    {
      ref: 'SEC-1',
      title: 'What SEC-1 asks',
      addressee: null,
      happenedOn: '2026-10-01',
      precision: 'DAY',
      enteredOn: '2026-10-01',
      now: 'IN_PROGRESS',
      isDisputed: false,
      before: 'COMMITTED',
    },
  ])
})

test('a demand knows how many documents ask it, and since when as far as is known', async () => {
  const [demand] = await snapshot(demands)
  expect(demand).toMatchObject({ documents: 2, firstAskedOn: '2021-06-10', firstAskedPrecision: 'DAY' })
  expect(demand?.statuses).toEqual([
    { implementation: 'NOT_ASSESSED', disputed: 0 },
    { implementation: 'IN_PROGRESS', disputed: 0 },
  ])
})

test('a document counts its top-level recommendations', async () => {
  const found = await snapshot(documents)
  expect(found.map(({ code, topLevel, checked }) => [code, topLevel, checked])).toEqual([
    ['REP', 1, 0],
    ['SEC', 1, 1],
  ])
})

test('only what leads somewhere is a choice', async () => {
  const found = await snapshot(choices)
  expect(found.addressees.map(({ slug }) => slug)).toEqual(['not-named', 'us-congress'])
  expect(found.documents.map(({ slug }) => slug)).toEqual(['report', 'second'])
  expect(found.themes).toEqual([])
})

test('what is being checked again is counted as such, wherever it is counted', async () => {
  const claim = anEntry({
    effectiveOn: '2026-10-01',
    verb: 'claimImplemented',
    implementation: 'IMPLEMENTED',
  })
  const disputed = { implementation: 'IMPLEMENTED', verification: 'DISPUTED', entries: [claim] } as const
  const status = aStatus({ implementation: 'IMPLEMENTED', checked: 1, done: 1, disputed: 1 })
  await release({
    recommendations: [
      aRecommendation({ ref: 'REP-1', status, asks: [anAsk({ ...disputed, entries: [claim] })] }),
    ],
  })
  const { counts, disputed: doubted } = await snapshot(headlineNumbers)
  expect([counts.IMPLEMENTED, doubted.IMPLEMENTED]).toEqual([1, 1])
  const [change] = await snapshot((tx) => latestChanges(tx, 5))
  expect(change).toMatchObject({ ref: 'REP-1', now: 'IMPLEMENTED', isDisputed: true })
  const [demand] = await snapshot(demands)
  expect(demand?.statuses).toContainEqual({ implementation: 'IMPLEMENTED', disputed: 1 })
})

test('what has been replaced counts neither as checked nor among the requests', async () => {
  const before = await snapshot(async (tx) => [await countedBeside(tx), await documents(tx)] as const)
  const replaced = anAsk({ implementation: 'SUPERSEDED' })
  const status = aStatus({ implementation: 'SUPERSEDED' })
  await release({ recommendations: [aRecommendation({ ref: 'REP-9', status, asks: [replaced] })] })
  const [beside, counted] = await snapshot(
    async (tx) => [await countedBeside(tx), await documents(tx)] as const,
  )
  expect(beside.requests).toBe(before[0].requests)
  const sum = (of: 'replaced' | 'checked', all: typeof counted) => all.reduce((all, one) => all + one[of], 0)
  expect(sum('replaced', counted)).toBe(sum('replaced', before[1]) + 1)
  expect(sum('checked', counted)).toBe(sum('checked', before[1]))
  const { total, counts } = await snapshot(headlineNumbers)
  expect(total).toBe(Object.values(counts).reduce((all, one) => all + one, 0) - counts.SUPERSEDED)
})

async function releaseSome() {
  const entries = [
    anEntry({ effectiveOn: '2026-03-15', verb: 'recordCommitment', implementation: 'COMMITTED' }),
    anEntry({ effectiveOn: '2026-10-01' }),
  ]
  const moved = aStatus({ implementation: 'IN_PROGRESS', checked: 1, firstCheckedOn: '2026-10-01' })
  await release({
    organisation: { timeZone: 'Pacific/Kiritimati' },
    documents: [
      aDocument({ publishedOn: '2021-06-10', publishedPrecision: 'DAY' }),
      aDocument({ ...second, textSha256: '1'.repeat(64) }),
    ],
    demands: [
      { slug: 'again', title: 'Again', statement: 'Asked twice.', recommendations: ['REP-1', 'SEC-1'] },
    ],
    recommendations: [
      aRecommendation({ ...compound, asks: [], addressees: [anAsk().addressee] }),
      aRecommendation({ ref: 'REP-1a', position: 2, parent: compound }),
      aRecommendation({
        ref: 'SEC-1',
        document: second,
        status: moved,
        asks: [anAsk({ addressee: nobody, implementation: 'IN_PROGRESS', entries })],
      }),
    ],
  })
}
