import { expect, test } from 'vitest'
import { queuePage } from './queuePage'

const group = (ref: string, count: number) => ({ ref, count })

test('a recommendation is never cut in two, and the next page begins after the last of this one', () => {
  const all = [group('CFR-10', 30), group('CFR-2', 30), group('CFR-1', 30)]
  const first = queuePage(all)
  expect([[...first.refs], first.next]).toEqual([['CFR-1', 'CFR-2'], 'CFR-2'])
  const second = queuePage(all, 'CFR-2')
  expect([[...second.refs], second.next]).toEqual([['CFR-10'], null])
})

test('what was decided meanwhile moves nothing to another page', () => {
  expect([...queuePage([group('CFR-10', 1)], 'CFR-2').refs]).toEqual(['CFR-10'])
  expect([...queuePage([group('CFR-10', 1)], 'CFR-10').refs]).toEqual([])
})

test('one with more texts than a page holds stands alone', () => {
  expect([...queuePage([group('CFR-1', 200), group('CFR-2', 1)]).refs]).toEqual(['CFR-1'])
})
