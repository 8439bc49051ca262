import { expect, test } from 'vitest'
import { addPerson } from '@/lib/testing/actors'
import { addAddressee, addAsk, addRecommendation } from '@/lib/testing/factories'
import { approveAs, pendingOn } from '@/lib/testing/proposed'
import { day, record } from '@/lib/testing/recorded'
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
