import { expect, test } from 'vitest'
import { readAsked } from './asked'

test('a verb alone is recorded; taking up again asks for a target first', () => {
  expect(readAsked({ verb: 'recordProgress' })).toMatchObject({
    verb: 'recordProgress',
    fact: 'recordProgress',
  })
  expect(readAsked({ verb: 'resume', to: 'IN_PROGRESS' })).toMatchObject({
    fact: 'resume',
    to: 'IN_PROGRESS',
  })
  expect(readAsked({ verb: 'resume', to: 'SUPERSEDED' })).toMatchObject({ fact: 'resume', to: null })
})

test('a correction puts a fact in the place of an entry, or nothing', () => {
  const mend = { verb: 'correct', entry: 'e1' }
  expect(readAsked(mend)).toMatchObject({ verb: 'correct', entryId: 'e1', fact: null })
  expect(readAsked({ ...mend, with: 'NOTHING' })).toMatchObject({ fact: 'NOTHING' })
  expect(readAsked({ ...mend, with: 'recordCommitment' })).toMatchObject({ fact: 'recordCommitment' })
  expect(readAsked({ ...mend, with: 'correct' })).toMatchObject({ fact: null })
})

test('what nobody knows asks for nothing', () => {
  expect(readAsked({ verb: 'abolish', by: 'magic', to: '?', card: 'https://elsewhere.example' })).toEqual({
    askId: undefined,
    verb: null,
    entryId: undefined,
    fact: null,
    to: null,
    successorKind: null,
    mends: undefined,
    card: undefined,
  })
})
