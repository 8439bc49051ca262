import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign as signBytes,
  verify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { env } from './env'

/** The 32 bytes of an Ed25519 public key as 43 characters of base64url: short enough to be its own fingerprint. */
export type PublicKey = string

/** Ed25519 over the text's UTF-8 bytes, as base64url, by the key that lies in HEED_DATA and in no database. */
export function sign(text: string): string {
  return signBytes(null, Buffer.from(text), privateKey()).toString('base64url')
}

export function publicKey(): PublicKey {
  return nameOf(createPublicKey(privateKey()))
}

export function isSignedBy(key: PublicKey, text: string, signature: string): boolean {
  const known = keyNamed(key)
  return known !== null && verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64url'))
}

/** As other tools read it (`openssl pkeyutl -verify -rawin`). */
export function publicKeyPem(): string {
  return createPublicKey(privateKey()).export({ type: 'spki', format: 'pem' }).toString()
}

/** Of a PEM, public or private, or of the 43 characters themselves; null for anything else. */
export function readPublicKey(text: string): PublicKey | null {
  const given = text.trim()
  if (keyNamed(given)) return given
  try {
    return nameOf(createPublicKey(given))
  } catch {
    return null
  }
}

type Opened = { file: string; key: KeyObject }
let opened: Opened | undefined

function privateKey(): KeyObject {
  const file = path.join(env().HEED_DATA, 'checkpoint-key.pem')
  if (opened?.file !== file) opened = { file, key: open(file) }
  return opened.key
}

/** Two processes may start at once: the one whose file gets the name first makes the key, and both read that. */
function open(file: string): KeyObject {
  if (!existsSync(file)) make(file)
  return createPrivateKey(readFileSync(file))
}

function make(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  const { privateKey: fresh } = generateKeyPairSync('ed25519')
  const place = openSync(draft, 'wx', 0o600)
  try {
    writeSync(place, fresh.export({ type: 'pkcs8', format: 'pem' }).toString())
    fsyncSync(place)
  } finally {
    closeSync(place)
  }
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
}

function nameOf(key: KeyObject): PublicKey {
  return key.export({ format: 'jwk' }).x ?? ''
}

function keyNamed(key: PublicKey): KeyObject | null {
  if (!/^[\w-]{43}$/.test(key)) return null
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
}
