import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { addPerson } from '@/lib/testing/actors'
import { addAddressee, addAsk, addRecommendation } from '@/lib/testing/factories'
import { approveAs, pendingOn } from '@/lib/testing/proposed'
import { codesOf, day, record } from '@/lib/testing/recorded'
import { openAsks } from './open'

test('what took the place of a request is named as it is called now', async () => {
  const [editor, lead] = [await addPerson('editor'), await addPerson('lead')]
  const { id: recommendationId, ref } = await addRecommendation()
  const other = await addRecommendation()
  const office = await addAddressee()
  const successors = [
    { kind: 'RECOMMENDATION', id: other.id },
    { kind: 'ADDRESSEE', id: office.id },
    { kind: 'INSTRUMENT', title: 'The directive of 2024' },
  ] as const
  for (const successor of successors) {
    const { id } = await addAsk({ recommendationId, addresseeId: (await addAddressee()).id })
    await record(editor, id, { verb: 'supersede', effectiveOn: day(-3), successor })
    await approveAs(lead, await pendingOn(id))
  }
  const named = (await openAsks(editor, ref)).map(({ moments }) => moments.at(-1)?.entry.successor)
  expect(named.toSorted()).toEqual([other.ref, office.name, null].toSorted())
})

test('nothing public is replaced by what the public cannot read, or by what has been replaced itself', async () => {
  const [editor, lead] = [await addPerson('editor'), await addPerson('lead')]
  const { id } = await addAsk()
  const by = (successorId: string) =>
    record(editor, id, {
      ...{ verb: 'supersede', effectiveOn: day(-3) },
      successor: { kind: 'RECOMMENDATION', id: successorId },
    })
  const hidden = [
    await addRecommendation({ isDraft: true }),
    await addRecommendation({ retractedBecause: 'It named somebody.' }),
    await addRecommendation({ archivedBecause: 'Twice.' }),
    await addRecommendation({ implementation: 'SUPERSEDED' }),
  ]
  for (const one of hidden) expect(await codesOf(by(one.id))).toEqual(['SUCCESSOR_HIDDEN'])
  // Nor by what has become so since it was proposed.
  const other = await addRecommendation()
  await by(other.id)
  await db().recommendation.update({ where: { id: other.id }, data: { isDraft: true } })
  expect(await codesOf(approveAs(lead, await pendingOn(id)))).toEqual(['SUCCESSOR_HIDDEN'])
  const draft = await addRecommendation({ isDraft: true })
  const { id: ofDraft } = await addAsk({ recommendationId: draft.id })
  const successor = { kind: 'RECOMMENDATION', id: hidden[0]?.id ?? '' } as const
  expect(await record(editor, ofDraft, { verb: 'supersede', effectiveOn: day(-3), successor })).toBe(
    'PROPOSED',
  )
})
