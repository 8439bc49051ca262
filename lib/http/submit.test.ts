import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import { line } from '@/lib/core/text'
import { submit, type Run } from './submit'

const HERE = 'http://localhost:3000'
const RECEIPT = '0199a7c4-1111-7222-8333-944445555666'
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://nowhere',
  DATABASE_PUBLIC_URL: 'postgresql://nowhere',
  HEED_ORIGIN: HERE,
  HEED_DATA: '/nowhere',
  NEXTAUTH_SECRET: 'x'.repeat(32),
})

const ada: Actor = { kind: 'person', id: '1', name: 'Ada', roles: ['editor'] }
const schema = z.strictObject({ title: line('Enter a title.') })
const run = vi.fn<Run<typeof schema>>()
const sent = (...entries: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}
const send = (form: unknown, headers: Record<string, string> = { origin: HERE }, actor: Actor = ada) =>
  submit(schema, run, form, { headers: new Headers(headers), actor: async () => actor })

beforeEach(() => {
  run.mockReset().mockResolvedValue('/desk')
})

test('what is in order reaches the command with the actor, and leads on', async () => {
  expect(await send(sent(['title', ' x ']))).toEqual({ to: '/desk' })
  expect(run).toHaveBeenCalledExactlyOnceWith({ title: 'x' }, ada)
})

test.each([
  ['no origin', {}],
  ['an opaque origin', { origin: 'null' }],
  ['a foreign origin', { origin: 'http://evil.example' }],
  [
    'a foreign origin that X-Forwarded-Host agrees with',
    { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
  ],
  ['our host by another scheme', { origin: 'https://localhost:3000' }],
  ['a longer name that begins like ours', { origin: `${HERE}.evil.example` }],
])('%s is refused before anything is read', async (_name, headers: Record<string, string>) => {
  expect(await send(sent(['title', 'x']), headers)).toMatchObject({ problems: [{ code: 'FOREIGN_ORIGIN' }] })
  expect(run).not.toHaveBeenCalled()
})

test('what is not a form at all is refused', async () => {
  for (const form of [null, { title: 'x' }, [['title', 'x']]])
    expect(await send(form)).toMatchObject({ problems: [{ code: 'UNKNOWN_FIELD' }] })
  expect(run).not.toHaveBeenCalled()
})

test('problems come back at their fields, with what was typed', async () => {
  const answer = await send(sent(['title', ' ']))
  expect(answer).toMatchObject({
    values: { title: [' '] },
    problems: [{ field: 'title', message: 'Enter a title.' }],
  })
})

test("a command's refusal comes back in its own words, with what was typed", async () => {
  const problems = [{ field: 'title', code: 'TAKEN', message: 'This title is taken.' }]
  run.mockRejectedValue(new Refused('This title is taken.', problems))
  expect(await send(sent(['title', 'x']))).toMatchObject({ values: { title: ['x'] }, problems })
  run.mockRejectedValue(new Conflict('Somebody was faster.'))
  expect(await send(sent(['title', 'x']))).toMatchObject({ problems: [{ message: 'Somebody was faster.' }] })
})

test('whoever was signed out meanwhile is told so and keeps what was typed', async () => {
  run.mockRejectedValue(new Forbidden('Your role does not do this.'))
  const answer = await send(sent(['title', 'x']), { origin: HERE }, { kind: 'public' })
  expect(answer).toMatchObject({ values: { title: ['x'] }, problems: [{ code: 'SIGNED_OUT' }] })
  expect(await send(sent(['title', 'x']))).toMatchObject({
    problems: [{ message: 'Your role does not do this.' }],
  })
})

test('a form that one person opened is not sent as another, who keeps what was typed; signing out is', async () => {
  const written = schema.extend({ receipt: z.uuid() })
  const command = vi.fn(async () => '/desk')
  const sendAs = (openedBy: string, expected: z.ZodType = written) =>
    submit(expected, command, sent(['title', 'x'], ['receipt', RECEIPT], ['openedBy', openedBy]), {
      headers: new Headers({ origin: HERE }),
      actor: async () => ada,
    })
  expect(await sendAs('2')).toMatchObject({
    values: { title: ['x'] },
    problems: [{ code: 'ANOTHER_PERSON', message: expect.stringContaining('signed in as Ada') }],
  })
  expect(command).not.toHaveBeenCalled()
  expect(await sendAs('1')).toEqual({ to: '/desk' })
  expect(await sendAs('2', schema)).toEqual({ to: '/desk' })
})

test('the unexpected is written down and gives a number, not its words', async () => {
  const error = vi.spyOn(log(), 'error').mockReturnValue()
  run.mockRejectedValue(new Error('relation "x" does not exist'))
  const answer = JSON.stringify(await send(sent(['title', 'x'])))
  expect(answer).toMatch(/the number [0-9A-F]{8}/)
  expect(answer).not.toContain('relation')
  expect(error).toHaveBeenCalledOnce()
})

test('what is meant for Next.js is thrown on', async () => {
  run.mockRejectedValue(new Error('NEXT_REDIRECT'))
  const rethrow = (error: unknown) => {
    throw error
  }
  const sender = { headers: new Headers({ origin: HERE }), actor: async () => ada, rethrow }
  await expect(submit(schema, run, sent(['title', 'x']), sender)).rejects.toThrow('NEXT_REDIRECT')
})

test('what is shown once stays on the page, and each answer is a new attempt', async () => {
  run.mockResolvedValue({ shown: 'a link' })
  const [first, second] = [await send(sent(['title', 'x'])), await send(sent(['title', 'x']))]
  expect(first).toMatchObject({ shown: 'a link', problems: [], values: {} })
  expect(first).not.toEqual(second)
})

test('more than 1 MB is refused in the form, which keeps it, and reaches no command', async () => {
  const text = 'é'.repeat(600_000)
  const state = await send(sent(['title', text]))
  expect(state).toMatchObject({ problems: [{ code: 'TOO_LARGE' }], values: { title: [text] } })
  expect(run).not.toHaveBeenCalled()
})

test('what was only looked for comes back as it was typed', async () => {
  run.mockResolvedValue(null)
  expect(await send(sent(['title', ' x ']))).toMatchObject({
    ...{ values: { title: [' x '] }, problems: [], ahead: [], shown: null },
  })
})
