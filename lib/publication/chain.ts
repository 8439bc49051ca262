import { canonical, sha256, type Json } from '@/lib/core/canonical'
import type { Instant } from '@/lib/core/dates'

/** Salted, so that what is expunged later cannot be guessed from the hash that stays. The salt is public until then. */
export function recordHash(record: { kind: string; key: string; salt: string; body: Json }): string {
  const { kind, key, salt, body } = record
  return sha256(canonical({ kind, key, salt, body }))
}

/** Covers every record of the release, in order of kind and key, and the release before it. */
export function releaseHash(release: {
  sequence: number
  releasedAt: Instant
  previousHash: string
  records: { kind: string; key: string; hash: string }[]
}): string {
  const named = release.records.map(({ kind, key, hash }) => `${kind}/${key}/${hash}`).sort()
  const { sequence, releasedAt, previousHash } = release
  return sha256(canonical({ sequence, releasedAt, previousHash, records: named }))
}
