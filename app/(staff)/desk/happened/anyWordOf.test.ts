import { expect, test } from 'vitest'
import { anyWordOf } from './anyWordOf'

test('any telling word of a title is searched, each once', () => {
  expect(anyWordOf('H.R. 12 – T Visa Relief Act: visa relief for survivors')).toBe(
    'visa OR relief OR survivors',
  )
  expect(anyWordOf('A to Z, 2026')).toBeNull()
  expect(anyWordOf('or OR not "quoted" -without')).toBe('quoted OR without')
})
