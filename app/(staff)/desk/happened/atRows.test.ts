import { expect, test } from 'vitest'
import { atLink, atRows } from './atRows'

const ONE = '0199a7c4-1111-7222-8333-944445555666'
const OTHER = '0199a7c4-1111-7222-8333-944445555777'
const labels = new Map([
  [ONE, 'CFR-3, USCIS'],
  [OTHER, 'CFR-4, USCIS'],
])
const rows = { labels, fieldOf: (askId: string) => `verb.${askId}` }
const problem = (field: string, code = 'CODE', message = 'It is missing.') => ({ field, code, message })

test('what is wrong with one request is said at its row, and names it', () => {
  expect(atRows([problem(`each.${ONE}`, 'WRONG_STATE'), problem(`each.${OTHER}.evidenceIds`)], rows)).toEqual(
    [
      problem(`verb.${ONE}`, 'WRONG_STATE', 'CFR-3, USCIS: It is missing.'),
      problem(`verb.${OTHER}`, 'CODE', 'CFR-4, USCIS: It is missing.'),
    ],
  )
})

test('what has one field for all of them is said there, once', () => {
  expect(atRows([problem(`each.${ONE}.sentence`), problem(`each.${OTHER}.reason`)], rows)).toEqual([
    problem('sentence'),
  ])
})

test('an entry in the way of the day is a matter of one request', () => {
  expect(atRows([problem(`each.${ONE}.effectiveOn`, 'DOES_NOT_FIT')], rows)[0]?.field).toBe(`verb.${ONE}`)
  expect(atRows([problem('url')], rows)).toEqual([problem('url')])
})

test('a link that is too weak is mended where what it is can be said, once for all rows', () => {
  const weak = (askId: string) => problem(`verb.${askId}`, 'EVIDENCE_TOO_WEAK', 'The evidence is too weak.')
  const link = { url: 'https://example.org/news' }
  const [one, other, mend, ...more] = atLink([weak(ONE), weak(OTHER)], link)
  for (const row of [one, other]) expect(row?.message).toContain('under “About the link”')
  expect([one?.field, other?.field, mend?.field]).toEqual([`verb.${ONE}`, `verb.${OTHER}`, 'kind'])
  expect(mend?.message).toMatch(/^By its address we took the link for: .* choose what it is\.$/)
  expect(more).toEqual([])
  expect(atLink([weak(ONE)], { ...link, kind: 'NEWS' })[1]?.message).toContain('what you chose')
  expect(atLink([problem('lost')], link)).toEqual([problem('lost')])
})
