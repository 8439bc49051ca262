import { expect, test } from 'vitest'
import { aRecommendation, aStatus } from '@/lib/testing/published'
import { COLUMNS, recommendationCsv } from './columns'
import { NO_SETTINGS } from '@/lib/workflow/cadence'
import { recommendationSummary, type Site } from './views'

const site: Site = {
  today: '2026-11-22',
  head: {
    sequence: 7,
    hash: 'f'.repeat(64),
    releasedAt: '2026-11-22T10:00:00.000Z',
    releasedOn: '2026-11-22',
  },
  organisation: {
    name: 'Heed',
    contact: null,
    about: null,
    hotline: null,
    timeZone: 'UTC',
    publicSite: 'OPEN',
    isDemonstration: false,
    isFourEyes: true,
    fourEyesSince: null,
    cadence: NO_SETTINGS,
  },
}

function csv(given: Parameters<typeof aRecommendation>[0]): string[] {
  const { asks: _, ...row } = aRecommendation(given)
  return recommendationCsv(
    [recommendationSummary.parse(row)],
    site,
    ({ ref }) => `https://heed.test/${ref}`,
  ).split('\r\n')
}

test('it opens with the reference, the title, the status and its counts', () => {
  const status = aStatus({ implementation: 'IN_PROGRESS', leaves: 5, checked: 1 })
  const [head, row] = csv({ ref: 'REP-1', title: 'Widen it', status })
  expect(head).toMatch(/^\uFEFF"ref","title","status","counts",/)
  expect(row).toMatch(/^"REP-1","Widen it","In progress","1 of 5 checked","IN_PROGRESS",/)
  expect(row).toMatch(/"https:\/\/heed\.test\/REP-1","2026-11-22","7","f{64}","0"$/)
})

test('what is being checked again is seen as such', () => {
  const [, row] = csv({
    status: aStatus({ implementation: 'IMPLEMENTED', checked: 1, done: 1, disputed: 1 }),
  })
  expect(row).toMatch(/"Implemented","being checked again",.*,"1"$/)
})

test('no cell can start a formula', () => {
  for (const title of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])
    expect(csv({ title })[1], title).toContain(`"'${title}"`)
})

test('a quotation mark, a comma and a line break stay in their cell', () => {
  expect(csv({ title: 'Say "no",\nplainly' }).join('\r\n')).toContain('"Say ""no"",\nplainly"')
})

test('every column has a name of its own and says what it holds', () => {
  const names = COLUMNS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { meaning } of COLUMNS) expect(meaning).toMatch(/\.$/)
})
