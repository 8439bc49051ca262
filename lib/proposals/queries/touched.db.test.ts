import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { actor, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { touchedBy } from './touched'

const editor = actor('editor')
const NOTHING = { q: '', sentence: '', title: '', url: '', ticked: [], list: '' }

async function askTitled(title: string) {
  const { id: recommendationId } = await addRecommendation({ title })
  return addAsk({ recommendationId })
}

test('a whole sentence finds what shares any telling word with it, the best first, and says by what', async () => {
  const near = await askTitled('Zebrafish hatchery inspections')
  const nearer = await askTitled('Zebrafish hatchery licences')
  await askTitled('Something else')
  const sentence = 'The ministry announced that hatchery licences for zebrafish are withdrawn.'
  const { q, by, others } = await touchedBy(editor, { ...NOTHING, sentence })
  expect({ q, by }).toEqual({ q: null, by: ['sentence'] })
  expect(others.map(({ askId }) => askId)).toEqual([nearer.id, near.id])
})

test('the words of a link’s title and of its address count too; what is typed in the search counts alone', async () => {
  const ask = await askTitled('Quokka sanctuary')
  const other = await askTitled('Wombat burrows')
  const url = 'https://www.example.org/2026/quokka-sanctuary.html'
  expect(await touchedBy(editor, { ...NOTHING, url })).toMatchObject({
    ...{ by: ['url'], others: [{ askId: ask.id }], isMore: false },
  })
  expect(await touchedBy(editor, { ...NOTHING, title: 'On wombats', url })).toMatchObject({
    others: expect.arrayContaining([
      expect.objectContaining({ askId: ask.id }),
      expect.objectContaining({ askId: other.id }),
    ]),
  })
  expect(await touchedBy(editor, { ...NOTHING, q: 'burrows', url })).toMatchObject({
    ...{ q: 'burrows', others: [{ askId: other.id }] },
  })
})

test('what is ticked stays and is not found again; what is no id or is not seen is left out', async () => {
  const one = await askTitled('Numbat termite survey')
  const two = await askTitled('Numbat release')
  const typed = { ...NOTHING, q: 'numbat', ticked: [one.id, 'no id'] }
  const { ticked, others } = await touchedBy(editor, typed)
  expect([ticked, others].map((asks) => asks.map(({ askId }) => askId))).toEqual([[one.id], [two.id]])
  expect(await touchedBy(THE_PUBLIC, typed)).toMatchObject({ ticked: [], others: [] })
})

test('of more than can be saved at once none loses its tick', async () => {
  const { id: recommendationId } = await addRecommendation({ title: 'Echidna tracks' })
  const asks = await Promise.all(Array.from({ length: 31 }, () => addAsk({ recommendationId })))
  const { ticked } = await touchedBy(editor, { ...NOTHING, ticked: asks.map(({ id }) => id) })
  expect(ticked.map(({ askId }) => askId)).toEqual(asks.map(({ id }) => id))
})

test('where nothing was typed nothing is looked for', async () => {
  expect(await touchedBy(editor, NOTHING)).toEqual({
    ...{ q: null, isList: false, by: [], ticked: [], others: [], isMore: false },
  })
})

test('of a list all requests come, or those to whom and where it narrows them, without what was replaced', async () => {
  const { id: recommendationId, ref } = await addRecommendation()
  const asks = [await addAsk({ recommendationId }), await addAsk({ recommendationId })]
  const gone = await addAsk({ recommendationId })
  await db().ask.update({ where: { id: gone.id }, data: { implementation: 'SUPERSEDED' } })
  const of = async (list: string, ticked: string[] = []) => {
    const { others, isList } = await touchedBy(editor, { ...NOTHING, list, ticked })
    expect(isList).toBe(true)
    return others.map(({ askId }) => askId).sort()
  }
  const ids = asks.map(({ id }) => id).sort()
  expect(await of(`text=${ref}`)).toEqual(ids)
  expect(await of(`text=${ref}`, ids.slice(0, 1))).toEqual(ids.slice(1))
  expect(await of(`text=${ref}&status=COMMITTED`)).toEqual([])
  await db().ask.update({ where: { id: ids[0] ?? '' }, data: { response: 'AWAITED' } })
  expect(await of(`text=${ref}&response=AWAITED`)).toEqual(ids.slice(0, 1))
  expect(await of(`text=${ref}&nonsense=1`)).toEqual(ids)
  expect(await touchedBy(editor, { ...NOTHING, q: 'zzz', list: `text=${ref}` })).toMatchObject({
    isList: false,
  })
  const none = await touchedBy(THE_PUBLIC, { ...NOTHING, list: `text=${ref}` })
  expect(none).toMatchObject({ ticked: [], others: [] })
})
