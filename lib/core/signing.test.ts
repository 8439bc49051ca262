import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isSignedBy, publicKey, publicKeyPem, readPublicKey, sign } from './signing'

const folder = mkdtempSync(path.join(os.tmpdir(), 'heed-signing-'))
const database = { DATABASE_URL: 'postgres://', DATABASE_PUBLIC_URL: 'postgres://' }
const environment = { ...database, HEED_ORIGIN: 'http://heed.test', NEXTAUTH_SECRET: 'x'.repeat(32) }
beforeAll(() => {
  Object.assign(process.env, environment, { HEED_DATA: folder })
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what was signed is known by its key, and by no other text or key', () => {
  const signature = sign('a hash')
  expect(isSignedBy(publicKey(), 'a hash', signature)).toBe(true)
  expect(isSignedBy(publicKey(), 'another hash', signature)).toBe(false)
  expect(isSignedBy('A'.repeat(43), 'a hash', signature)).toBe(false)
  expect(isSignedBy('no key', 'a hash', signature)).toBe(false)
})

test('the key is made once, whole, and read by its owner alone', () => {
  const first = publicKey()
  expect(readdirSync(folder)).toEqual(['checkpoint-key.pem'])
  expect(statSync(path.join(folder, 'checkpoint-key.pem')).mode & 0o777).toBe(0o600)
  expect(publicKey()).toBe(first)
})

test('a public key is read from a PEM or from its own characters', () => {
  expect(readPublicKey(publicKeyPem())).toBe(publicKey())
  expect(readPublicKey(` ${publicKey()}\n`)).toBe(publicKey())
  expect(readPublicKey('something else')).toBeNull()
})

test('eight processes that start at once make one key', async () => {
  const data = path.join(folder, 'eight')
  const source = path.resolve('lib/core/signing.ts')
  const script = path.join(folder, 'say.mts')
  writeFileSync(script, `import { publicKey } from '${source}'\nprocess.stdout.write(publicKey())\n`)
  const start = () =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, HEED_DATA: data },
    })
  const said = await Promise.all(Array.from({ length: 8 }, start))
  expect(new Set(said.map(({ stdout }) => stdout)).size).toBe(1)
  expect(readdirSync(data)).toEqual(['checkpoint-key.pem'])
}, 60_000)
