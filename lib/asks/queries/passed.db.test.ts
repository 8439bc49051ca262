import { expect, test } from 'vitest'
import { addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { aLink, day, record } from '@/lib/testing/recorded'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { passedAt } from './passed'

test('what came to nothing is told by the day on which it did, as far as it was known and had come', async () => {
  const editor = await addPerson('editor')
  const { id: recommendationId, ref } = await addRecommendation()
  const { id } = await addAsk({ recommendationId })
  await record(editor, id, { verb: 'recordProgress', effectiveOn: day(-30) }, { evidence: aLink() })
  const lapse = { verb: 'recordLapse', effectiveOn: day(-4), lapse: 'WITHDRAWN' } as const
  await record(editor, id, lapse, { evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(-4) }) })
  const fallen = async (asOf: string, who: Parameters<typeof passedAt>[0] = editor) =>
    (await passedAt(who, ref, { asOf, knownAt: ALL_KNOWN })).fallen
  expect(await fallen(day())).toEqual([{ on: day(-4), at: null }])
  expect(await fallen(day(-5))).toEqual([])
  expect(await fallen(day(), THE_PUBLIC)).toEqual([])
})
