import { expect, test } from 'vitest'
import { outcomeOf, type Change, type Row } from './rows'

const change = (table: string, before: Row | null, after: Row | null): Change => ({ table, before, after })
const first = { id: 'a', body: 'First' }
const second = { id: 'a', body: 'Second' }

test('of a row that was written twice, what stands in the end is kept', () => {
  const changes = [change('Comment', null, first), change('Comment', first, second)]
  expect(outcomeOf(changes)).toEqual({ rows: { Comment: [second] }, gone: {} })
})

test('a row that came and went in one write leaves nothing, one that was there before is gone', () => {
  const came = [change('Comment', null, first), change('Comment', first, null)]
  expect(outcomeOf(came)).toEqual({ rows: {}, gone: {} })
  expect(outcomeOf([change('Comment', first, null)])).toEqual({ rows: {}, gone: { Comment: [{ id: 'a' }] } })
})

test('a cache that moved and a password are not what the ledger keeps', () => {
  const ask = (implementation: string) => ({ id: 'a', addresseeId: 'b', implementation })
  expect(outcomeOf([change('Ask', ask('NO_ACTION'), ask('IMPLEMENTED'))]).rows).toEqual({})
  expect(outcomeOf([change('Ask', null, ask('NO_ACTION'))]).rows).toEqual({
    Ask: [{ id: 'a', addresseeId: 'b' }],
  })
  const person = (passwordHash: string | null) => ({ id: 'a', name: 'Ada', passwordHash })
  expect(outcomeOf([change('Person', person(null), person('hash'))]).rows).toEqual({})
  expect(outcomeOf([change('Person', null, person('hash'))]).rows).toEqual({
    Person: [{ id: 'a', name: 'Ada' }],
  })
})

test('a row that went there and back reads as before', () => {
  expect(outcomeOf([change('Comment', first, second), change('Comment', second, first)]).rows).toEqual({})
})

test('a published body is left to the chain of releases, until its salt is expunged', () => {
  const key = { kind: 'DEMAND', key: 'all', release: 1 }
  const before = { ...key, body: { title: 'A secret' }, salt: 'f' }
  const after = { ...key, body: { title: 'Removed' }, salt: null }
  expect(outcomeOf([change('Record', null, before)]).rows).toEqual({ Record: [key] })
  expect(outcomeOf([change('Record', before, after)]).rows).toEqual({ Record: [after] })
})

test('what is no history is not kept', () => {
  expect(outcomeOf([change('Session', null, { tokenHash: 'a' })])).toEqual({ rows: {}, gone: {} })
})
