import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import PageCache from '@/lib/progress/pageCache.mjs'
import { release } from '@/lib/testing/published'
import { asOwner } from '@/scripts/database'

/** Two seconds at most from a release to every page; the cache looks once a second. */
const A_LOOK = 1100
const cache = new PageCache()
const page = (html: string) => ({ kind: 'APP_PAGE', html, status: 200 })

async function render(key: string, value = page(key)) {
  await cache.get(key)
  await cache.set(key, value)
  return value
}

test('a page is kept until the next release, and is then made again', async () => {
  const value = await render('/en')
  await wait(A_LOOK)
  expect(await cache.get('/en')).toMatchObject({ value })
  await release({ organisation: {} })
  await wait(A_LOOK)
  expect(await cache.get('/en')).toBeNull()
})

test('a page whose render a release overtook is made again', async () => {
  await cache.get('/overtaken')
  await release({ organisation: { contact: 'new' } })
  await wait(A_LOOK)
  await cache.get('/en')
  await cache.set('/overtaken', page('as it was before'))
  expect(await cache.get('/overtaken')).toBeNull()
})

test('the page of the last release is served while the database does not answer', async () => {
  const value = await render('/kept')
  await release({ organisation: { contact: 'newer' } })
  await asPublic('revoke usage on schema published from heed_public')
  await wait(A_LOOK)
  expect(await cache.get('/kept')).toMatchObject({ value })
  await asPublic('grant usage on schema published to heed_public')
  await wait(A_LOOK)
  expect(await cache.get('/kept')).toBeNull()
})

test('what Next hands back after a failed render is not taken for new', async () => {
  const value = await render('/failed')
  await release({ organisation: { contact: 'newest' } })
  await wait(A_LOOK)
  expect(await cache.get('/failed')).toBeNull()
  await cache.set('/failed', value)
  expect(await cache.get('/failed')).toBeNull()
})

test('a page says the code of its answer in its head, and no text can say it', async () => {
  const missing = await render('/missing', page('<head><meta name="status" content="404"/></head>'))
  expect(missing.status).toBe(404)
  const said = await render('/said', page('<p>&lt;meta name="status" content="404"/></p>'))
  expect(said.status).toBe(200)
})

test('what is missing only because its day is still to come is not kept', async () => {
  const head = '<head><meta name="status" content="404"/><meta name="keep" content="no"/></head>'
  expect((await render('/to-come', page(head))).status).toBe(404)
  expect(await cache.get('/to-come')).toBeNull()
  const value = await render('/to-come')
  await wait(A_LOOK)
  expect(await cache.get('/to-come')).toMatchObject({ value })
})

test('an error is answered with and never kept', async () => {
  const value = await render('/trouble', page('<head><meta name="status" content="503"/></head>'))
  expect(value.status).toBe(503)
  expect(await cache.get('/trouble')).toBeNull()
})

function asPublic(sql: string) {
  return asOwner(process.env['DATABASE_OWNER_URL'] ?? '', (client) => client.query(sql))
}
