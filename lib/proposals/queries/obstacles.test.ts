import { expect, test } from 'vitest'
import type { Implementation, Response, Verification } from '@/lib/workflow/statuses'
import { lostBy } from './obstacles'

type Stands = [Implementation, Verification, Response?]

function lost(
  [here, sure, response = 'NOT_SENT']: Stands,
  [there, sureThere, answer = 'NOT_SENT']: Stands,
  isOpened = false,
): string[] {
  const ask = { response, implementation: here, verification: sure, addressee: { name: 'US Congress' } }
  const isDisputed = sureThere === 'DISPUTED'
  const target = { name: 'CFR-9', isOpened, response: answer, implementation: there, isDisputed }
  return lostBy([{ ask: { ...ask, recommendation: { ref: 'CFR-3' } }, targets: [target] }])
}

test.each<[Stands, Stands]>([
  [
    ['REGRESSED', 'UNVERIFIED'],
    ['NO_ACTION', 'UNVERIFIED'],
  ],
  [
    ['IMPLEMENTED', 'VERIFIED'],
    ['IN_PROGRESS', 'UNVERIFIED'],
  ],
  [
    ['COMMITTED', 'UNVERIFIED'],
    ['NO_ACTION', 'UNVERIFIED'],
  ],
  [
    ['CLOSED_NOT_IMPLEMENTED', 'UNVERIFIED'],
    ['IN_PROGRESS', 'UNVERIFIED'],
  ],
  [
    ['IMPLEMENTED', 'DISPUTED'],
    ['IMPLEMENTED', 'VERIFIED'],
  ],
  [
    ['NO_ACTION', 'UNVERIFIED'],
    ['NOT_ASSESSED', 'UNVERIFIED'],
  ],
  [
    ['NOT_ASSESSED', 'UNVERIFIED'],
    ['SUPERSEDED', 'UNVERIFIED'],
  ],
  [
    ['NO_ACTION', 'UNVERIFIED', 'ACCEPTED'],
    ['COMMITTED', 'UNVERIFIED', 'AWAITED'],
  ],
  [
    ['NO_ACTION', 'UNVERIFIED', 'AWAITED'],
    ['NO_ACTION', 'UNVERIFIED'],
  ],
])('%j is not merged into what stands at %j: it would be lost', (here, there) => {
  expect(lost(here, there)).toEqual([expect.stringContaining('CFR-3, US Congress, stands at')])
})

test.each<[Stands, Stands]>([
  [
    ['NOT_ASSESSED', 'UNVERIFIED'],
    ['IMPLEMENTED', 'VERIFIED'],
  ],
  [
    ['NO_ACTION', 'UNVERIFIED'],
    ['REGRESSED', 'UNVERIFIED'],
  ],
  [
    ['IN_PROGRESS', 'UNVERIFIED'],
    ['IMPLEMENTED', 'VERIFIED'],
  ],
  [
    ['IMPLEMENTED', 'DISPUTED'],
    ['IMPLEMENTED', 'DISPUTED'],
  ],
  [
    ['NO_ACTION', 'UNVERIFIED', 'ACCEPTED'],
    ['NO_ACTION', 'UNVERIFIED', 'REJECTED'],
  ],
])('%j may go into what stands at %j', (here, there) => {
  expect(lost(here, there)).toEqual([])
})

test('where nothing was recorded yet nothing is lost: it opens with where the other stands', () => {
  expect(lost(['REGRESSED', 'UNVERIFIED'], ['NOT_ASSESSED', 'UNVERIFIED'], true)).toEqual([])
})
