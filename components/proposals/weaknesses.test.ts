import { expect, test } from 'vitest'
import { evidenceFact } from '@/lib/workflow/samples'
import { weaknessesOf } from './weaknesses'

const about = { claimedOn: '2026-06-01', proposerId: 'edwin', viewerId: 'vera' }

test('an official act by its address, of before the claim, has none', () => {
  expect(weaknessesOf(evidenceFact({ isActByAddress: true }), about)).toEqual([])
})

test('a statement proves nothing, and what came after the day neither', () => {
  const fact = evidenceFact({ tier: 3, happenedOn: '2026-07-01', addedBy: ['vera'] })
  expect(weaknessesOf(fact, about)).toEqual([
    'It proves nothing by itself: it is a statement at most.',
    'It happened after the day that is claimed.',
    'You added it yourself.',
  ])
})

test('what one person alone has seen, or was withdrawn, says so', () => {
  const fact = evidenceFact({ tier: 2, isAttested: true, attestedBy: ['ada'], isWithdrawn: true })
  expect(weaknessesOf(fact, about)).toEqual([
    'It was withdrawn.',
    'So far one person alone says that they saw it.',
  ])
})
