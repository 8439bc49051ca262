import type { PublicKey } from '@/lib/core/signing'
import type { Witnesses } from './witnesses'

/** What the ledger has told, once it has been walked: the rest is held against it. */
export type Told = {
  entries: number
  head: { hash: string; at: Date } | null
  witnesses: Witnesses
  /** Which key signs, and from which entry on. */
  keys: { key: PublicKey; sequence: number; at: Date }[]
  /** Ledger entries by number, records as kind/key/release, files by their SHA-256. */
  expunged: { ledger: Set<number>; records: Set<string>; files: Set<string> }
}

export function nothingTold(): Told {
  return {
    entries: 0,
    head: null,
    witnesses: new Map(),
    keys: [],
    expunged: { ledger: new Set(), records: new Set(), files: new Set() },
  }
}
