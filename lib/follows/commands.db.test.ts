import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addRecommendation } from '@/lib/testing/factories'
import { codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { follow, MOST_FOLLOWED, unfollow } from './commands'
import { followingOf } from './queries/following'
import { followInput } from './schema'

let viewer: PersonActor
let ref: string
beforeAll(async () => {
  viewer = await addPerson('viewer')
  ref = (await addRecommendation()).ref
})
const sent = (about = ref) => ({ ref: about, receipt: randomUUID() })

test.each(['viewer', 'editor', 'verifier', 'lead', 'admin'] as const)(
  'one with the role %s follows, once for a receipt and once at all, and unfollows, each with one entry in the ledger',
  async (role) => {
    const someone = await addPerson(role)
    const input = sent()
    expect(await ledgerEntriesOf(() => follow(someone, input))).toBe(1)
    expect(await ledgerEntriesOf(() => follow(someone, input))).toBe(0)
    expect(await ledgerEntriesOf(() => follow(someone, sent()))).toBe(0)
    expect(await followingOf(someone, ref)).toBe('YES')
    const out = sent()
    expect(await ledgerEntriesOf(() => unfollow(someone, out))).toBe(1)
    expect(await ledgerEntriesOf(() => unfollow(someone, out))).toBe(0)
    expect(await ledgerEntriesOf(() => unfollow(someone, sent()))).toBe(0)
    expect(await followingOf(someone, ref)).toBe('NO')
  },
)

test('the same form for another recommendation, or from somebody else, is a conflict', async () => {
  const input = sent()
  await follow(viewer, input)
  const other = (await addRecommendation()).ref
  await expect(follow(viewer, { ...input, ref: other })).rejects.toThrow(Conflict)
  await expect(follow(await addPerson('viewer'), input)).rejects.toThrow(Conflict)
  expect(await followingOf(viewer, other)).toBe('NO')
})

test.each<[string, Actor]>([
  ['an auditor', actor('auditor')],
  ['nobody in particular', actor()],
  ['the public', THE_PUBLIC],
])('%s follows nothing, and leaves nothing', async (_who, someone) => {
  for (const act of [follow, unfollow]) {
    await expect(act(someone, sent())).rejects.toThrow(Forbidden)
    expect(await ledgerEntriesOf(() => act(someone, sent()))).toBe(0)
  }
  expect(await followingOf(someone, ref)).toBe('NO')
})

test('what does not exist is not followed', async () => {
  for (const act of [follow, unfollow]) await expect(act(viewer, sent('NONE-1'))).rejects.toThrow(NotFound)
  expect(await followingOf(viewer, 'NONE-1')).toBe('NO')
})

test('what one looks after one follows by itself, and unfollowing it is refused', async () => {
  const editor = await addPerson('editor')
  for (const duty of [{ ownerId: editor.id }, { deputyId: editor.id }]) {
    const own = (await addRecommendation(duty)).ref
    expect(await followingOf(editor, own)).toBe('OWN')
    expect(await codesOf(unfollow(editor, sent(own)))).toEqual(['LOOKS_AFTER'])
    expect(await ledgerEntriesOf(() => unfollow(editor, sent(own)))).toBe(0)
  }
})

test('one more than can be read is refused and leaves nothing', async () => {
  const someone = await addPerson('viewer')
  const documentId = (await addRecommendation()).documentId
  const many = await Promise.all(
    Array.from({ length: MOST_FOLLOWED }, (_, n) => addRecommendation({ documentId, position: 10_000 + n })),
  )
  const createdAt = new Date()
  await db().follow.createMany({
    data: many.map(({ id }) => ({ personId: someone.id, recommendationId: id, createdAt })),
  })
  expect(await codesOf(follow(someone, sent()))).toEqual(['TOO_MANY'])
  expect(await ledgerEntriesOf(() => follow(someone, sent()))).toBe(0)
  expect(await ledgerEntriesOf(() => follow(someone, sent(many[0]?.ref)))).toBe(0)
})

test('the list of what one follows holds what one chose and what one looks after', async () => {
  const editor = await addPerson('editor')
  const own = (await addRecommendation({ ownerId: editor.id })).ref
  await follow(editor, sent())
  const list = await listRecommendations(editor, { followed: 'yes', sort: 'title' })
  expect(list.lines.map((line) => line.ref).sort()).toEqual([own, ref].sort())
  expect((await listRecommendations(await addPerson('viewer'), { followed: 'yes' })).total).toBe(0)
})

test('a form with anything else in it is refused', () => {
  expect(followInput.safeParse(sent()).success).toBe(true)
  expect(followInput.safeParse({ ...sent(), personId: randomUUID() }).success).toBe(false)
  expect(followInput.safeParse({ ...sent(), ref: { not: '' } }).success).toBe(false)
})
