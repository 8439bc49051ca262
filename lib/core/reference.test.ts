import { expect, test } from 'vitest'
import { canonicalRef } from './reference'

test('a reference is found however it is written', () => {
  for (const typed of ['TIC-17b', 'tic-17B', ' Tic-017b ']) expect(canonicalRef(typed)).toBe('TIC-17b')
  expect(canonicalRef('CFR-3')).toBe('CFR-3')
})

test('what cannot be a reference is none', () => {
  for (const typed of ['', 'TIC', 'TIC-', '17', 'TIC-17bb', 'TIC-1; drop', `TIC-${'9'.repeat(9)}`])
    expect(canonicalRef(typed)).toBeNull()
})
