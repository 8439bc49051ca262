import { expect, test } from 'vitest'
import { movedSentence } from './movedSentence'

test('how much moved is said with what is only known better now', () => {
  expect(movedSentence({ of: 140, moved: 0, learnt: 0, corrected: 0 })).toBe(
    'Nothing moved: 140 requests stood where they had stood.',
  )
  expect(movedSentence({ of: 140, moved: 12, learnt: 3, corrected: 1 })).toBe(
    '12 of 140 requests moved. Of 3 we learnt only later what had happened already by the first day. ' +
      'Of 1 we have corrected what we had said.',
  )
})
