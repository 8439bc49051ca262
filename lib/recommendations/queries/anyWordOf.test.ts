import { expect, test } from 'vitest'
import { anyWordOf } from './anyWordOf'

test('any telling word of what was typed is searched, each once', () => {
  expect(anyWordOf(['H.R. 12 – T Visa Relief Act: visa relief for survivors'])).toBe(
    'visa OR relief OR survivors',
  )
  expect(anyWordOf(['A to Z, 2026', ''])).toBeNull()
  expect(anyWordOf(['or OR not "quoted" -without'])).toBe('quoted OR without')
})

test('the sentence comes before the title and the address, of which only the words count', () => {
  expect(
    anyWordOf([
      'The House passed it.',
      'Visa relief',
      'https://www.congress.gov/bill/119th/visa-relief.html',
    ]),
  ).toBe('house OR passed OR visa OR relief OR congress OR bill')
})

test('a search is never cut inside of a word', () => {
  const words = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(60))
  expect(anyWordOf([words.join(' ')])).toBe(words.slice(0, 3).join(' OR '))
})
