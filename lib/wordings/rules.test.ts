import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changedBetween,
  changesAfter,
  isLeftAlone,
  isSame,
  merge,
  readSaid,
  sentAgain,
  type Text,
} from './rules'

const words = fc.constantFrom<Text>('one', 'two', 'three', null, '', ['a', 'b'], ['b', 'a'], ['c'], 7)

test('what was not changed here takes what a colleague made of it, and what only I changed is mine', () => {
  expect(merge('old', 'old', 'new')).toEqual({ whose: 'theirs', text: 'new' })
  expect(merge('old', 'mine', 'old')).toEqual({ whose: 'mine', text: 'mine' })
  expect(merge('old', 'mine', 'new')).toEqual({ whose: 'both', text: 'mine' })
  expect(merge('old', 'new', 'new')).toEqual({ whose: 'nobody', text: 'new' })
})

test('of three texts none that anybody wrote is lost: it is in the result, or both are shown', () => {
  fc.assert(
    fc.property(words, words, words, (was, mine, now) => {
      const { whose, text } = merge(was, mine, now)
      if (!isSame(mine, was)) expect(isSame(text, mine)).toBe(true)
      if (!isSame(now, was)) expect(isSame(text, now) || whose === 'both').toBe(true)
      expect(isSame(text, mine) || isSame(text, now)).toBe(true)
    }),
  )
})

test('line ends, spaces at the edges and the order of a set are no change', () => {
  expect(isSame('a\r\nb ', ' a\nb')).toBe(true)
  expect(isSame(['x', 'y'], ['y', 'x'])).toBe(true)
  expect(isSame(null, '')).toBe(true)
  expect(isSame(300, '300')).toBe(true)
  expect(isSame('a b', 'a  b')).toBe(false)
  expect(changedBetween({ title: 'A', themes: ['x'] }, { title: 'B', themes: ['x'] })).toEqual(['title'])
})

test('a form says what it was opened with, and what is not understood says nothing', () => {
  expect(readSaid('{"title":"A","themes":["x"],"position":3,"caution":null,"odd":{"$gt":1}}')).toEqual({
    ...{ title: 'A', themes: ['x'], position: 3, caution: null },
  })
  for (const odd of ['', 'null', '[1]', '"text"', '{"title":', undefined]) expect(readSaid(odd)).toEqual({})
})

test('a field is left alone while it says what it was opened with, or is to say what a colleague wrote', () => {
  const was = ['{"title":"A","constructor":"B"}']
  expect(isLeftAlone({ was, title: ['A '] }, 'title')).toBe(true)
  expect(isLeftAlone({ was, title: ['B'] }, 'title')).toBe(false)
  expect(isLeftAlone({ was, title: ['B'], theirs: ['title'] }, 'title')).toBe(true)
  expect(isLeftAlone({ was }, 'toString')).toBe(false)
  expect(sentAgain({ was, title: ['B'], theirs: ['title'] }, 'title')).toEqual(['A'])
  expect(sentAgain({ was, title: [' B'] }, 'title')).toEqual([' B'])
})

test('each version says what became what, though it keeps only what was changed', () => {
  const kept = [
    { version: 3, said: { title: 'B' } },
    { version: 1, said: { title: 'A', caution: null } },
  ]
  expect(changesAfter(kept, { title: 'C', caution: 'Careful.' })).toEqual([
    [{ name: 'title', from: 'B', to: 'C' }],
    [
      { name: 'title', from: 'A', to: 'B' },
      { name: 'caution', from: null, to: 'Careful.' },
    ],
  ])
})
