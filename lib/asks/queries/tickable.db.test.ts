import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAddressee, addAsk, addRecommendation } from '@/lib/testing/factories'
import { day, record } from '@/lib/testing/recorded'
import { asksNamed, asksOf, asksTo } from './tickable'

const viewer = actor('viewer')

test('the requests of what was found come in its order, those of a whole with its parts', async () => {
  const whole = await addRecommendation()
  const part = await addRecommendation({ parentId: whole.id, documentId: whole.documentId })
  const other = await addRecommendation()
  const ofPart = await addAsk({ recommendationId: part.id })
  const ofOther = await addAsk({ recommendationId: other.id })
  const found = await asksOf(viewer, [other.ref, whole.ref, part.ref], 9)
  expect(found.map(({ askId }) => askId)).toEqual([ofOther.id, ofPart.id])
  expect(await asksOf(viewer, [other.ref, whole.ref], 1)).toHaveLength(1)
  await db().ask.update({ where: { id: ofPart.id }, data: { implementation: 'SUPERSEDED' } })
  expect((await asksOf(viewer, [whole.ref, part.ref], 9)).map(({ askId }) => askId)).toEqual([])
  expect((await asksNamed(viewer, [ofPart.id, ofOther.id])).map(({ ref }) => ref)).toEqual([
    part.ref,
    other.ref,
  ])
})

test('of an addressee those come first that were looked at the longest ago, and drafts not at all', async () => {
  const editor = await addPerson('editor')
  const { id: addresseeId, slug: addressee } = await addAddressee()
  const draft = await addRecommendation({ isDraft: true })
  await addAsk({ addresseeId, recommendationId: draft.id })
  const [late, early, never] = [
    await addAsk({ addresseeId }),
    await addAsk({ addresseeId }),
    await addAsk({ addresseeId }),
  ]
  const searched = 'The register.'
  await record(editor, late.id, { verb: 'recordNoAction', effectiveOn: day(-2), searched })
  await record(editor, early.id, { verb: 'recordNoAction', effectiveOn: day(-9), searched })
  const asked = { addressee, isChecked: true, page: 1, size: 20 }
  const { lines, ...counts } = await asksTo(viewer, asked)
  expect(lines.map(({ askId, checkedOn }) => [askId, checkedOn])).toEqual([
    [early.id, day(-9)],
    [late.id, day(-2)],
  ])
  expect(counts).toEqual({ checked: 2, unchecked: 1 })
  const { lines: unchecked } = await asksTo(viewer, { ...asked, isChecked: false })
  expect(unchecked.map(({ askId }) => askId)).toEqual([never.id])
  expect((await asksTo(viewer, { ...asked, page: 2, size: 1 })).lines[0]?.askId).toBe(late.id)
})

test('the public finds none', async () => {
  const { id } = await addAsk()
  const { recommendation } = await db().ask.findUniqueOrThrow({
    where: { id },
    include: { recommendation: true },
  })
  expect(await asksNamed(THE_PUBLIC, [id])).toEqual([])
  expect(await asksOf(THE_PUBLIC, [recommendation.ref], 9)).toEqual([])
})
