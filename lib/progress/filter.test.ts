import { expect, test } from 'vitest'
import { queryString, readQuery, recommendationQuery } from './filter'

test('a field of the form that was left alone is no filter', () => {
  expect(readQuery({ text: ' ', status: '', document: undefined })).toEqual({
    query: { page: 1 },
    unknown: [],
  })
})

test('what is not understood is named, and the rest still counts', () => {
  const { query, unknown } = readQuery({ status: 'FINISHED', colour: 'red', pillar: 'PROTECTION', page: '0' })
  expect(query).toEqual({ pillar: 'PROTECTION', page: 1 })
  expect(unknown).toEqual(['status', 'colour', 'page'])
})

test('the same key twice is not understood', () => {
  expect(readQuery({ status: ['NO_ACTION', 'COMMITTED'] }).unknown).toEqual(['status'])
})

test('one view has one address', () => {
  const { query } = readQuery({ page: '2', status: 'NO_ACTION', text: 'T visa & more' })
  expect(queryString(query, query.page)).toBe('?text=T+visa+%26+more&status=NO_ACTION&page=2')
  expect(queryString({})).toBe('')
})

test('a text that the database cannot hold is refused', () => {
  for (const text of ['a\0b', 'lone \ud800 surrogate', 'x'.repeat(201)])
    expect(recommendationQuery.safeParse({ text }).success).toBe(false)
  expect(recommendationQuery.safeParse({ text: 'a whole pair 🐦' }).success).toBe(true)
})
