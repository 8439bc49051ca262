import { expect, test } from 'vitest'
import { oneOf, sentenceOf } from './searchParams'

const DONE = { kept: 'It is kept.' }

test('of a parameter that is given twice the first counts', () => {
  expect([oneOf(['a', 'b']), oneOf('a'), oneOf(undefined)]).toEqual(['a', 'a', undefined])
})

test('an address finds a sentence that the page has, and nothing that every object has', () => {
  expect([sentenceOf(DONE, 'kept'), sentenceOf(DONE, ['kept', 'x'])]).toEqual(['It is kept.', 'It is kept.'])
  for (const asked of ['constructor', '__proto__', 'toString', '', undefined, ['valueOf']])
    expect(sentenceOf(DONE, asked)).toBeNull()
})
