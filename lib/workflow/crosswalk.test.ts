import { expect, test } from 'vitest'
import { crosswalk, PROFILES } from '@/lib/workflow/crosswalk'
import { IMPLEMENTATIONS } from '@/lib/workflow/statuses'

test('every state has a word in every scheme, or none is claimed', () => {
  for (const profile of PROFILES) {
    for (const state of IMPLEMENTATIONS) {
      const crossed = crosswalk(profile, state)
      if (crossed) expect(crossed.label).toMatch(/^[^*–]+$/)
    }
  }
})

test('a label that says less than our state is marked', () => {
  expect(crosswalk('GAO', 'NOT_ASSESSED')).toEqual({ label: 'Open', losesDetail: true })
  expect(crosswalk('GAO', 'NO_ACTION')).toEqual({ label: 'Open', losesDetail: false })
  expect(crosswalk('OGP', 'PARTIALLY_IMPLEMENTED')).toEqual({ label: 'Substantial', losesDetail: true })
  expect(crosswalk('HHS_OIG', 'IMPLEMENTED')).toEqual({ label: 'Closed Implemented', losesDetail: false })
  expect(crosswalk('UPR', 'SUPERSEDED')).toBeNull()
  expect(crosswalk('ECA', 'NOT_ASSESSED')).toBeNull()
})
