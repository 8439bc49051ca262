import { expect, test } from 'vitest'
import { isSame, isTyped, pick, toFill, typedIn } from './typed'

const text = (name: string, value: string) => ({ name, type: 'text', value })
const box = (name: string, value: string, checked = false) => ({ name, type: 'checkbox', value, checked })
const radio = (name: string, value: string, checked = false) => ({ name, type: 'radio', value, checked })

test.each([
  ['password', 'anything'],
  ['hidden', 'version'],
  ['file', 'file'],
  ['submit', 'lookFirst'],
  ['text', 'token'],
  ['text', 'newPassword'],
  ['text', ''],
])('a field of type %s by the name “%s” is never kept', (type, name) => {
  expect(isTyped({ type, name })).toBe(false)
  expect(typedIn([{ type, name, value: 'x' }])).toEqual({})
  expect(toFill([{ type, name, value: '' }], { [name]: ['x'] })).toEqual([])
})

test('what is typed, chosen and ticked is read by name, and nothing ticked is read as such', () => {
  expect(
    typedIn([
      text('title', 'A'),
      { name: 'kind', type: 'select-one', value: 'LAW' },
      box('tick', '1', true),
      box('tick', '2'),
      box('tick', '3', true),
      radio('is', 'yes'),
      radio('is', 'no'),
    ]),
  ).toEqual({ title: ['A'], kind: ['LAW'], tick: ['1', '3'], is: [] })
})

test('what was read fills the same fields, each its own, and no other', () => {
  const fields = [
    text('title', ''),
    text('line', ''),
    text('line', ''),
    box('tick', '1', true),
    box('tick', '2'),
    text('new', 'x'),
  ]
  const filled = toFill(fields, { title: ['A'], line: ['one', 'two'], tick: ['2'], gone: ['y'] })
  expect(filled.map(({ field, value }) => [field.name, value])).toEqual([
    ['title', 'A'],
    ['line', 'one'],
    ['line', 'two'],
    ['tick', false],
    ['tick', true],
  ])
})

test('a field called like what every object has is left alone', () => {
  expect(toFill([text('constructor', '')], {})).toEqual([])
})

test('two sets say the same whatever the order of their names, and only then', () => {
  expect(isSame({ a: ['1'], b: [] }, { b: [], a: ['1'] })).toBe(true)
  expect(isSame({ a: ['1'] }, { a: ['1', '2'] })).toBe(false)
  expect(isSame({ a: [] }, {})).toBe(false)
})

test('of the names that are asked for, those that there are', () => {
  expect(pick({ a: ['1'], b: ['2'] }, ['b', 'c'])).toEqual({ b: ['2'] })
})
