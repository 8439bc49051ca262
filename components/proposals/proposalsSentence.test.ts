import { expect, test } from 'vitest'
import { proposalsSentence } from './proposalsSentence'

test('what waits for a decision comes first, then what came back', () => {
  expect(proposalsSentence({ toDecide: 1, returned: 0 })).toBe('One proposal waits for your decision')
  expect(proposalsSentence({ toDecide: 3, returned: 2 })).toBe(
    '3 proposals wait for your decision, 2 came back to you',
  )
  expect(proposalsSentence({ toDecide: 0, returned: 1 })).toBe('One proposal came back to you')
  expect(proposalsSentence({ toDecide: 0, returned: 0 })).toBe('No proposal waits for you')
})
