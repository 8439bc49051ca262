import { expect, test, vi } from 'vitest'
import { NOT_SENT } from './formState'
import { send } from './send'

const form = new FormData()
for (const [name, value] of [
  ['title', 'x'],
  ['tick', '1'],
  ['tick', '2'],
  ['receipt', 'r'],
  ['password', 'secret'],
  ['$ACTION_REF_1', ''],
] as const)
  form.append(name, value)

const failWith = (error: unknown) => async () => {
  throw error
}

test('an answer is passed on as it is', async () => {
  const answer = { ...NOT_SENT, attempt: '1', ahead: ['It would be recorded.'] }
  const accepted = vi.fn()
  expect(await send(async () => answer, NOT_SENT, form, accepted)).toBe(answer)
  expect(accepted).not.toHaveBeenCalled()
})

test.each([
  ['a dead line', new TypeError('Failed to fetch')],
  ['an answer of somebody in between', new Error('An unexpected response was received from the server.')],
])('%s gives the form back with its own words and receipt, without secrets', async (_name, error) => {
  const state = await send(failWith(error), NOT_SENT, form, vi.fn())
  expect(state).toMatchObject({
    values: { title: ['x'], tick: ['1', '2'], receipt: ['r'] },
    problems: [{ code: 'LOST' }],
  })
  expect(Object.keys(state.values)).toEqual(['title', 'tick', 'receipt'])
})

test('each loss is another attempt, so that it is said again', async () => {
  const lost = () => send(failWith(new TypeError('Failed to fetch')), NOT_SENT, form, vi.fn())
  expect((await lost()).attempt).not.toBe((await lost()).attempt)
})

test('what stood beside the form stays where no answer came', async () => {
  const state = { ...NOT_SENT, beside: { found: 1 } }
  const lost = await send(failWith(new TypeError('Failed to fetch')), state, form, vi.fn())
  expect(lost.beside).toEqual({ found: 1 })
})

test('where it leads on it was accepted, and Next.js hears of it', async () => {
  const accepted = vi.fn()
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/desk;303;' })
  await expect(send(failWith(redirect), NOT_SENT, form, accepted)).rejects.toBe(redirect)
  expect(accepted).toHaveBeenCalledOnce()
})

test('a page that is not found is for Next.js, and accepts nothing', async () => {
  const accepted = vi.fn()
  const notFound = Object.assign(new Error('NEXT_HTTP_ERROR_FALLBACK;404'), {
    digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
  })
  await expect(send(failWith(notFound), NOT_SENT, form, accepted)).rejects.toBe(notFound)
  expect(accepted).not.toHaveBeenCalled()
})
