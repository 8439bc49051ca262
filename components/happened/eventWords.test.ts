import { expect, test } from 'vitest'
import { decide } from '@/lib/workflow/decide'
import { anEntry, factsOf, TODAY } from '@/lib/workflow/samples'
import { IMPLEMENTATIONS, type Implementation } from '@/lib/workflow/statuses'
import { EVENT_VERBS, type EventVerb } from '@/lib/workflow/verbs'
import { offeredAt, verbsTicked } from './eventWords'

/** By the check that the save meets: of these, does the step start from there today? */
function starts(verb: EventVerb, implementation: Implementation): boolean {
  const entries = implementation === 'NOT_ASSESSED' ? [] : [anEntry({ verb: 'correct', implementation })]
  const decision = decide(factsOf({ entries }), { verb, effectiveOn: TODAY })
  return decision.isAllowed || decision.missing.every(({ code }) => code !== 'WRONG_STATE')
}

test.each(IMPLEMENTATIONS)('at %s exactly those are offered that the save does not refuse there', (state) => {
  const offered = offeredAt({ implementation: state, isDisputed: false })
  expect(offered).toEqual(EVENT_VERBS.filter((verb) => starts(verb, state)))
  expect(offered[0]).toBe('recordDevelopment')
})

test('what is being checked again already is not doubted once more', () => {
  expect(offeredAt({ implementation: 'IMPLEMENTED', isDisputed: true })).toEqual([
    'recordDevelopment',
    'recordRegression',
  ])
})

test('only what is ticked is recorded, as its verb', () => {
  const values = {
    tick: ['a', 'b'],
    'verb.a': ['recordLapse'],
    'verb.b': ['dispute'],
    'verb.c': ['recordRegression'],
  }
  expect([...verbsTicked(values)]).toEqual(['recordLapse', 'dispute'])
  expect([...verbsTicked({})]).toEqual([])
})
