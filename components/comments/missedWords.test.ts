import { expect, test } from 'vitest'
import { missedWords } from './missedWords'

test('a name that nobody goes by, and one that several do, are said as they were typed', () => {
  expect(missedWords({ unknown: ['nadja'], unclear: [] })).toBe(
    'Nobody was told of “@nadja”: no colleague who could answer goes by that name. Check how it is written, and write another note.',
  )
  expect(missedWords({ unknown: ['nadja', 'victor'], unclear: ['ana'] })).toMatch(
    /of “@nadja”, “@victor”: no colleague .* those names\. .* of “@ana”: more than one colleague/,
  )
  expect(missedWords({ unknown: [], unclear: [] })).toBe('')
})
