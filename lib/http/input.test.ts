import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkbox, line } from '@/lib/core/text'
import { readFields } from './input'

const schema = z.strictObject({
  title: line('Enter a title.', 20),
  roles: z.array(z.enum(['editor', 'lead'])).default([]),
  isUrgent: checkbox,
  version: z.coerce.number().int().optional(),
  evidence: z.strictObject({ url: z.url().optional(), happenedOn: z.iso.date() }).optional(),
  proof: z.record(z.uuid(), z.array(z.string())).optional(),
})

function read(...entries: [string, unknown][]) {
  return readFields(entries, schema)
}

function codesOf(...entries: [string, unknown][]) {
  const { result } = read(...entries)
  return 'problems' in result ? result.problems.map(({ field, code }) => `${field} ${code}`) : []
}

test('fields become what the schema says', () => {
  const { result } = read(
    ['title', ' A title '],
    ['roles', 'editor'],
    ['roles', 'lead'],
    ['isUrgent', 'on'],
    ['version', '3'],
    ['evidence.url', ''],
    ['evidence.happenedOn', '2026-11-22'],
  )
  expect(result).toEqual({
    input: {
      title: 'A title',
      roles: ['editor', 'lead'],
      isUrgent: true,
      version: 3,
      evidence: { happenedOn: '2026-11-22' },
    },
  })
})

test('a field left empty counts as not sent', () => {
  expect(read(['title', 'x'], ['evidence.url', ' ']).result).toEqual({
    input: { title: 'x', roles: [], isUrgent: false },
  })
  expect(codesOf(['title', '   '])).toEqual(['title INVALID_TYPE'])
})

test("React's own fields and an unneeded receipt are passed over", () => {
  expect(codesOf(['title', 'x'], ['$ACTION_REF_1', ''], ['$ACTION_KEY', 'k'], ['receipt', 'r'])).toEqual([])
})

test.each([
  'name',
  '__proto__',
  'constructor',
  '__proto__.isAdmin',
  'evidence.__proto__',
  'title.x',
  'evidence.url.x',
  '$ACTIONX',
])('the unknown field %s is refused', (name) => {
  expect(codesOf(['title', 'x'], [name, 'y'])).toEqual(['null UNKNOWN_FIELD'])
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
})

test('a field sent twice is refused, unless it is a list', () => {
  expect(codesOf(['title', 'x'], ['title', 'y'], ['title', 'z'])).toEqual(['title SENT_TWICE'])
})

test('a file is refused', () => {
  expect(codesOf(['title', new File(['x'], 'x.txt')])).toEqual(['title FILE'])
})

test.each([
  ['NUL', 'a\0b'],
  ['half of a surrogate pair', 'a\ud800b'],
  ['the other half', 'a\udc00'],
  ['what a browser sends in its place', 'a\ufffd'],
])('%s is refused with a sentence', (_name, text) => {
  expect(codesOf(['title', text])).toEqual(['title UNREADABLE'])
})

test('an emoji is a character like others', () => {
  expect(codesOf(['title', 'a 🦉 b'])).toEqual([])
})

test('a problem inside names the field by its whole name', () => {
  expect(codesOf(['title', 'x'], ['evidence.happenedOn', '2026-02-30'])).toEqual([
    'evidence.happenedOn INVALID_FORMAT',
  ])
})

test('what was typed comes back as it was, and secrets do not', () => {
  const form = z.strictObject({
    email: z.string(),
    password: z.string(),
    token: z.string(),
    newPassword: z.string(),
  })
  const sent: [string, string][] = [
    ['email', ' Ada '],
    ['password', 'secret'],
    ['token', 't'],
    ['newPassword', 's'],
  ]
  expect(readFields(sent, form).values).toEqual({ email: [' Ada '] })
})

test('a record takes fields by their key, and no key that it may not have', () => {
  const id = '0199a7c4-1111-7222-8333-944445555666'
  const { result } = read(['title', 'x'], [`proof.${id}`, 'a'], [`proof.${id}`, 'b'])
  expect(result).toMatchObject({ input: { proof: { [id]: ['a', 'b'] } } })
  expect(codesOf(['title', 'x'], ['proof.__proto__', 'a'])).toEqual(['null UNKNOWN_FIELD'])
  expect(codesOf(['title', 'x'], [`proof.${id}.more`, 'a'])).toEqual(['null UNKNOWN_FIELD'])
})
