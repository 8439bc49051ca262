import { expect, test } from 'vitest'
import { connection } from './adapter'

test('an address is taken apart, with its escaped characters', () => {
  expect(connection('postgresql://an%40owner:p%2Fw@db.example:6543/heed%20two?sslmode=require')).toEqual({
    host: 'db.example',
    port: 6543,
    user: 'an@owner',
    password: 'p/w',
    database: 'heed two',
    ssl: true,
    options: '-c timezone=UTC',
  })
})

test('without a port it is 5432, and without sslmode in the clear', () => {
  expect(connection('postgres://owner:secret@127.0.0.1/heed')).toMatchObject({ port: 5432, ssl: false })
})
