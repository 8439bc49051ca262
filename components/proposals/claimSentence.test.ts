import { expect, test } from 'vitest'
import { claimSentence } from './claimSentence'

const about = { addressee: 'US Congress', corrected: '“In progress”, 3 May 2026' }

test('a claim says who has done it and since when', () => {
  const claim = { verb: 'claimImplemented', effectiveOn: '2026-10-03' } as const
  expect(claimSentence(claim, about)).toBe('US Congress: it is implemented, since 3 October 2026.')
  const roughly = { verb: 'claimPartial', effectiveOn: '2026-10-31', precision: 'MONTH' } as const
  expect(claimSentence(roughly, about)).toBe('US Congress: it is partly implemented, since October 2026.')
})

test('an end says why', () => {
  const end = { verb: 'closeNotImplemented', effectiveOn: '2026-10-03', ending: 'REFUSED' } as const
  expect(claimSentence(end, about)).toBe(
    'US Congress: nothing more is expected since 3 October 2026, because it was refused.',
  )
})

test('a correction says what did not hold, and what does', () => {
  const mend = { verb: 'correct', entryId: 'e1' } as const
  expect(claimSentence({ ...mend, replacement: null }, about)).toBe(
    'The entry “In progress”, 3 May 2026 did not hold.',
  )
  const replacement = { verb: 'recordCommitment', effectiveOn: '2026-05-03' } as const
  expect(claimSentence({ ...mend, replacement }, about)).toBe(
    'The entry “In progress”, 3 May 2026 did not hold. Instead: Record a promise, on 3 May 2026.',
  )
})
