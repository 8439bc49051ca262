import { toInstant, type Instant } from '@/lib/core/dates'
import type { Reader } from '@/lib/progress/snapshot'

export type ListedRelease = {
  sequence: number
  releasedAt: Instant
  hash: string
  /** Ed25519 over the hash's 64 characters, as base64; null when it was made before there was a key. */
  signature: string | null
}

/** As many as the page lists. */
const LISTED = 100

/** The newest links of the chain, newest first: numbers, times and hashes, never what is in them. */
export async function listReleases(tx: Reader): Promise<ListedRelease[]> {
  const rows = await tx.release.findMany({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, releasedAt: true, hash: true, signature: true },
    take: LISTED,
  })
  return rows.map(({ releasedAt, signature, ...row }) => ({
    ...row,
    releasedAt: toInstant(releasedAt),
    signature: signature && Buffer.from(signature, 'base64url').toString('base64'),
  }))
}
