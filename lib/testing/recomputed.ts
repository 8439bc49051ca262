import { canonical, type Json } from '@/lib/core/canonical'
import { BEGINNING, contentHash, linkHash } from '@/lib/ledger/chain'
import { replaceRows, rowsOf, type AnyRow } from './tampering'

/**
 * The ledger made anew as its owner could: `mend` changes the content of one entry, and every hash from there on follows.
 * Gives back how to undo it.
 */
export async function recomputeLedger(sequence: number, mend: (content: Json) => Json) {
  const [entries, contents] = await Promise.all([
    rowsOf('heed."LedgerEntry"'),
    rowsOf('heed."LedgerContent"'),
  ])
  const kept = contents.map((row) =>
    row['sequence'] === sequence ? { ...row, content: canonical(mend(contentOf(row))) } : row,
  )
  let previousHash = BEGINNING
  const links = entries.map((entry) => {
    const content = kept.find((row) => row['sequence'] === entry['sequence']) ?? {}
    const link = {
      sequence: Number(entry['sequence']),
      at: new Date(String(entry['at'])).toISOString(),
      actor: String(entry['actor']),
      event: String(entry['event']),
      subject: String(entry['subject']),
      contentHash:
        content['salt'] === null
          ? String(entry['contentHash'])
          : contentHash(String(content['salt']), contentOf(content)),
      previousHash,
    }
    previousHash = linkHash(link)
    return { ...link, hash: previousHash }
  })
  const undoContents = await replaceRows('heed."LedgerContent"', kept)
  const undoEntries = await replaceRows('heed."LedgerEntry"', links)
  return async () => {
    await undoEntries()
    await undoContents()
  }
}

function contentOf(row: AnyRow): Json {
  const content: Json = JSON.parse(String(row['content']))
  return content
}
