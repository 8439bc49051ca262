import type { Readable } from 'node:stream'

export type Kept = { sha256: string; keptAt: Date }

/** Where files lie for good, each under its SHA-256: a folder of ours, or a bucket of somebody else's. */
export type FileStore = {
  /** Takes a whole file from disk; it survives a power cut once this resolves. The same bytes again are the same file. */
  keep: (from: string, sha256: string) => Promise<void>
  has: (sha256: string) => Promise<boolean>
  read: (sha256: string) => Promise<Readable>
  list: () => AsyncIterable<Kept>
  /** No failure where it is gone already. */
  remove: (sha256: string) => Promise<void>
}

/** 64 lower-case hexadecimal digits: nothing else is ever a name in a store. */
export function isSha256(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** What a public copy's name ends in. */
export function endingOf(mediaType: string): string {
  return ENDINGS[mediaType] ?? 'bin'
}
