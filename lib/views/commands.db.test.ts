import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { removeView, saveView } from './commands'
import { savedViews } from './queries'
import { viewInput, type ViewInput } from './schema'

const aView = (given: Partial<ViewInput> = {}): ViewInput => ({
  receipt: randomUUID(),
  name: 'Overdue visas',
  query: 'text=T+visa&overdue=yes',
  isShared: false,
  ...given,
})
const names = async (someone: Actor) => (await savedViews(someone)).map(({ name }) => name)

test.each(['editor', 'verifier', 'lead', 'admin'] as const)(
  'a list is kept by one with the role %s, once for a receipt, with one entry in the ledger',
  async (role) => {
    const someone = await addPerson(role)
    const input = aView()
    expect(await ledgerEntriesOf(() => saveView(someone, input))).toBe(1)
    expect(await ledgerEntriesOf(() => saveView(someone, input))).toBe(0)
    expect(await savedViews(someone)).toMatchObject([
      { name: 'Overdue visas', filter: { text: 'T visa', overdue: 'yes' }, isShared: false, sharedBy: null },
    ])
  },
)

test('what is private nobody else finds, what is shared all staff do', async () => {
  const [mine, other] = [await addPerson('editor'), await addPerson('viewer')]
  await saveView(mine, aView({ name: 'Mine alone' }))
  await saveView(mine, aView({ name: 'For us all', isShared: true }))
  expect(await names(mine)).toEqual(['For us all', 'Mine alone'])
  expect(await savedViews(other)).toMatchObject([{ name: 'For us all', sharedBy: mine.name }])
  for (const nobody of [THE_PUBLIC, actor()]) expect(await names(nobody)).toEqual([])
})

test.each([
  ['a viewer', actor('viewer')],
  ['an auditor', actor('auditor')],
  ['nobody in particular', actor()],
  ['the public', THE_PUBLIC],
])('%s keeps no view', async (_who, someone) => {
  await expect(saveView(someone, aView())).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => saveView(someone, aView()))).toBe(0)
})

test('a second one of the same name, and a fifty-first, are refused and leave nothing', async () => {
  const editor = await addPerson('editor')
  for (let n = 1; n <= 50; n += 1) await saveView(editor, aView({ name: `View ${n}` }))
  expect(await codesOf(saveView(editor, aView({ name: 'View 7' })))).toEqual(['NAME_TAKEN'])
  expect(await codesOf(saveView(editor, aView({ name: 'View 51' })))).toEqual(['TOO_MANY'])
  expect(await ledgerEntriesOf(() => saveView(editor, aView({ name: 'View 51' })))).toBe(0)
  expect(await db().view.count({ where: { personId: editor.id } })).toBe(50)
})

test('its owner removes it, with one entry; no other editor does, and what one cannot see is not there', async () => {
  const [owner, other] = [await addPerson('editor'), await addPerson('editor')]
  await saveView(owner, aView({ name: 'Shared', isShared: true }))
  await saveView(owner, aView({ name: 'Private' }))
  const own = async () => (await savedViews(owner)).filter(({ sharedBy }) => sharedBy === null)
  const [hidden, shared] = await own()
  const remove = (someone: typeof owner, viewId = '') =>
    removeView(someone, { receipt: randomUUID(), viewId })
  await expect(remove(other, shared?.id)).rejects.toThrow(Forbidden)
  await expect(remove(other, hidden?.id)).rejects.toThrow(NotFound)
  await expect(remove(actor('viewer'), shared?.id)).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => remove(other, shared?.id))).toBe(0)
  expect(await ledgerEntriesOf(() => remove(owner, shared?.id))).toBe(1)
  expect((await own()).map(({ name }) => name)).toEqual(['Private'])
})

test.each(['lead', 'admin'] as const)(
  'one who is %s removes what anybody shares, who has left too',
  async (role) => {
    const [left, someone] = [await addPerson('editor'), await addPerson(role)]
    const name = `Of ${left.id}`
    await saveView(left, aView({ name, isShared: true }))
    await saveView(left, aView({ name: 'Private' }))
    await db().person.update({ where: { id: left.id }, data: { isActive: false } })
    const found = async (who: Actor) => (await savedViews(who)).find((one) => one.name === name)
    const shared = await found(someone)
    expect(shared).toMatchObject({ sharedBy: `${left.name} (has left)`, canRemove: true })
    expect(await found(await addPerson('editor'))).toMatchObject({ canRemove: false })
    const input = { receipt: randomUUID(), viewId: shared?.id ?? '' }
    expect(await ledgerEntriesOf(() => removeView(someone, input))).toBe(1)
    expect(await ledgerEntriesOf(() => removeView(someone, input))).toBe(0)
    const hidden = await db().view.findFirstOrThrow({ where: { personId: left.id } })
    await expect(removeView(someone, { receipt: randomUUID(), viewId: hidden.id })).rejects.toThrow(NotFound)
  },
)

test('only a list that filters something is a view, and only what is known is one', () => {
  expect(viewInput.safeParse(aView()).success).toBe(true)
  for (const query of ['', 'after=1~A~', 'status=DONE', 'evil=1', 'text=%20'])
    expect(viewInput.safeParse(aView({ query })).success, query).toBe(false)
  expect(viewInput.safeParse({ ...aView(), personId: randomUUID() }).success).toBe(false)
})
