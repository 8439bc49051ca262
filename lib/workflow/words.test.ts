import { expect, test } from 'vitest'
import { formatDate } from '@/lib/workflow/formatDate'
import { isOnPaperOnly } from '@/lib/workflow/practice'
import { REASON_CODES } from '@/lib/workflow/reasons'
import { factsOf } from '@/lib/workflow/samples'
import { reasonSentence } from '@/lib/workflow/sentences'
import { stateWords } from '@/lib/workflow/words'

test('every reason is a whole sentence without a code in it', () => {
  for (const code of REASON_CODES) {
    for (const more of [{}, { verb: 'recordProgress', state: 'NO_ACTION' } as const]) {
      const sentence = reasonSentence({ code, ...more })
      expect(sentence).toMatch(/^[A-Z“].*\.$/)
      expect(sentence).not.toMatch(/[A-Z]{2}|undefined|_/)
    }
  }
})

test('a date is written as exactly as it is known', () => {
  expect(formatDate('2026-03-31')).toBe('31 March 2026')
  expect(formatDate('2026-03-01', 'DAY')).toBe('1 March 2026')
  expect(formatDate('2026-03-31', 'MONTH')).toBe('March 2026')
  expect(formatDate('2026-12-31', 'YEAR')).toBe('2026')
})

test('an ending says which', () => {
  expect(stateWords('CLOSED_NOT_IMPLEMENTED', 'REFUSED')).toBe('Ended: refused')
  expect(stateWords('CLOSED_NOT_IMPLEMENTED')).toBe('Ended')
  expect(stateWords('COMMITTED', 'REFUSED')).toBe('Promised')
})

test('implemented with an outcome not yet met is on paper only', () => {
  const [done] = factsOf().criteria
  if (!done) throw new Error('no criterion')
  const outcome = { ...done, kind: 'OUTCOME' as const, isRequired: false, assessment: 'TOO_EARLY' as const }
  expect(isOnPaperOnly('IMPLEMENTED', [done, outcome])).toBe(true)
  expect(isOnPaperOnly('IMPLEMENTED', [done])).toBe(false)
  expect(isOnPaperOnly('IN_PROGRESS', [outcome])).toBe(false)
  expect(isOnPaperOnly('IMPLEMENTED', [{ ...outcome, assessment: 'NO_LONGER_APPLIES' }])).toBe(false)
})
