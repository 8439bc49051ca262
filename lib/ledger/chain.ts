import { canonical, sha256, type Json } from '@/lib/core/canonical'
import type { Instant } from '@/lib/core/dates'

/** What the first link follows. */
export const BEGINNING = '0'.repeat(64)

export type Link = {
  sequence: number
  at: Instant
  actor: string
  event: string
  subject: string
  contentHash: string
  previousHash: string
}

/** Covers the entry and, through the hash before it, every entry before. */
export function linkHash(link: Link): string {
  return sha256(canonical(link))
}

/** Salted, so that an expunged content cannot be guessed from the hash that stays. */
export function contentHash(salt: string, content: Json): string {
  return sha256(`${salt}\n${canonical(content)}`)
}
