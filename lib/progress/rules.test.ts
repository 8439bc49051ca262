import { expect, test } from 'vitest'
import { anEntry } from '@/lib/testing/published'
import { lastMove, publicTimeline } from './rules'

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
