import { db, type Transaction } from '@/lib/core/db'
import type { PublicKey } from '@/lib/core/signing'
import { strangeKey, verifyCheckpoints, type CheckpointFiles, type Vouched } from './checkpoints'
import { verifyFiles } from './files'
import { verifyFolds } from './folds'
import { verifyLedger } from './ledger'
import { verifyReleases } from './releases'
import { verifyRows } from './rows'
import { nothingTold, type Told } from './told'

/** `keys`: those that may have signed; none given, those that the ledger names. */
export type Given = { files: CheckpointFiles; keys: readonly PublicKey[] }
export type Counts = { rows: number; asks: number; files: number; releases: number; records: number }
export type Report = {
  /** The first thing that is wrong, in a sentence; null when nothing is. */
  wrong: string | null
  told: Told
  counts: Counts
  vouched: Vouched
}

/** In milliseconds: as long as it takes. */
const AN_HOUR = 60 * 60 * 1000

/**
 * Holds everything that is kept against everything that vouches for it, and stops at the first thing that is wrong. Reads
 * one moment of the database, so that it may be used meanwhile.
 */
export function verify({ files, keys }: Given): Promise<Report> {
  const told = nothingTold()
  const counts: Counts = { rows: 0, asks: 0, files: 0, releases: 0, records: 0 }
  const vouched: Vouched = { here: [], elsewhere: [] }
  const look = async (tx: Transaction) =>
    (await verifyLedger(tx, told)) ??
    (await verifyRows(tx, told.witnesses, counts)) ??
    (await verifyCheckpoints(tx, told, files, vouched)) ??
    strangeKey(told, keys) ??
    (await verifyFolds(tx, counts)) ??
    (await verifyFiles(tx, told, counts)) ??
    (await verifyReleases(tx, told, counts))
  return db().$transaction(async (tx) => ({ wrong: await look(tx), told, counts, vouched }), {
    isolationLevel: 'RepeatableRead',
    timeout: AN_HOUR,
  })
}
