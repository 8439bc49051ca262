import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseBound } from './receipt'

const schema = z.strictObject({ receipt: z.uuid(), text: z.string() })
const RECEIPT = '01a20575-524f-7000-8000-000000000001'
const read = (sent: unknown) => parseBound(schema, sent).data?.receipt

test('the same sent twice has one receipt, with other words another, and so has another form', () => {
  const first = read({ receipt: RECEIPT, text: 'A' })
  expect(z.uuid().safeParse(first).success).toBe(true)
  expect(read({ text: 'A', receipt: RECEIPT })).toBe(first)
  expect(read({ receipt: RECEIPT, text: 'B' })).not.toBe(first)
  expect(read({ receipt: RECEIPT.replace('1', '2'), text: 'A' })).not.toBe(first)
})

test('what has not the form that is expected is refused as ever, whatever its depth', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  expect(parseBound(schema, { receipt: RECEIPT, text: deep }).success).toBe(false)
  expect(parseBound(schema, { receipt: 'mine', text: 'A' }).success).toBe(false)
  expect(parseBound(z.strictObject({ text: z.string() }), { text: 'A' })).toMatchObject({
    data: { text: 'A' },
  })
})
