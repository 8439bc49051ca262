import { expect, test } from 'vitest'
import { anEntry } from '@/lib/testing/published'
import { canonicalRef, lastMove, publicTimeline } from './rules'

test('a reference is found however it is written', () => {
  for (const typed of ['TIC-17b', 'tic-17B', ' Tic-017b ']) expect(canonicalRef(typed)).toBe('TIC-17b')
  expect(canonicalRef('CFR-3')).toBe('CFR-3')
})

test('what cannot be a reference is none', () => {
  for (const typed of ['', 'TIC', 'TIC-', '17', 'TIC-17bb', 'TIC-1; drop', `TIC-${'9'.repeat(9)}`])
    expect(canonicalRef(typed)).toBeNull()
})

test('a replaced entry stays in the public history, and moves nothing', () => {
  const wrong = anEntry({ effectiveOn: '2026-03-20', verb: 'recordNoAction', implementation: 'NO_ACTION' })
  const right = anEntry({
    id: 'correction',
    effectiveOn: '2026-03-15',
    recordedAt: '2026-04-02T12:00:00.000Z',
    verb: 'correct',
    standsFor: 'recordCommitment',
    implementation: 'COMMITTED',
    replaces: wrong.id,
  })
  const moments = publicTimeline([wrong, right])
  expect(moments.find(({ entry }) => entry.id === wrong.id)).toMatchObject({
    moved: null,
    replacedBy: { id: 'correction' },
  })
  expect(lastMove([wrong, right])).toMatchObject({ moved: { from: 'NOT_ASSESSED', to: 'COMMITTED' } })
})

test('a request that never moved has no last move', () => {
  expect(lastMove([])).toBeNull()
})
