import { randomBytes } from 'node:crypto'
import { sha256 } from './canonical'

/** 256 bits from the system, 43 characters: to be shown or set once. Only its hash is kept. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

export function hashToken(token: string): string {
  return sha256(token)
}
