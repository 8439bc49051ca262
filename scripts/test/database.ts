import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { asOwner, giveRights } from '../database'

/** Before each test file: a database of its own, and the logins that the app itself has. Never the superuser's. */
const name = `test_${randomUUID().replaceAll('-', '')}`
const superuser = inject('superuser')
const template = inject('template')
const addresses = {
  owner: inCopy(template.owner),
  app: inCopy(template.app),
  public: inCopy(template.public),
}
const files = path.join(inject('folder'), name)

mkdirSync(files)
await asOwner(superuser, (client) =>
  client.query(`create database ${name} template ${databaseOf(template.owner)} owner heed_owner`),
)
await giveRights(addresses)
Object.assign(process.env, {
  DATABASE_URL: addresses.app,
  DATABASE_PUBLIC_URL: addresses.public,
  DATABASE_OWNER_URL: addresses.owner,
  HEED_ORIGIN: 'http://heed.test',
  HEED_DATA: files,
  NEXTAUTH_URL: 'http://heed.test',
  NEXTAUTH_SECRET: randomUUID(),
})

afterAll(async () => {
  const { staff, published } = globalThis.heedDatabases ?? {}
  await Promise.all([staff?.$disconnect(), published?.$disconnect()])
  globalThis.heedDatabases = undefined
  await asOwner(superuser, (client) => client.query(`drop database ${name} with (force)`))
})

function inCopy(address: string): string {
  return Object.assign(new URL(address), { pathname: `/${name}` }).href
}

function databaseOf(address: string): string {
  return new URL(address).pathname.slice(1)
}
