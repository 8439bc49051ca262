import { z } from 'zod'
import { toJson } from '@/lib/core/canonical'
import type { Transaction } from '@/lib/core/db'
import { BEGINNING, contentHash, linkHash } from '@/lib/ledger/chain'
import { parseContent, type Content } from '@/lib/ledger/content'
import { keyIn, NEW_KEY, OPENED } from '@/lib/ledger/open'
import { walkRows } from './pages'
import type { Told } from './told'
import { hear } from './witnesses'

type Entry = {
  sequence: number
  at: Date
  actor: string
  event: string
  subject: string
  contentHash: string
  previousHash: string
  hash: string
  /** Null where there is no content at all. */
  kept: number | null
  salt: string | null
  content: string | null
}

const declare = (tx: Transaction) => tx.$executeRaw`
  declare walk no scroll cursor for
  select entry.*, kept.sequence as kept, kept.salt, kept.content
  from heed."LedgerEntry" entry left join heed."LedgerContent" kept on kept.sequence = entry.sequence
  order by entry.sequence`

/** The chain from its beginning, each content against its hash; hears what every entry says was written. */
export async function verifyLedger(tx: Transaction, told: Told): Promise<string | null> {
  const emptied: number[] = []
  for await (const entry of walkRows<Entry>(tx, declare)) {
    const wrong = brokenLink(entry, told) ?? unfaithful(entry)
    if (wrong) return wrong
    if (entry.event === OPENED || entry.event === NEW_KEY)
      told.keys.push({ key: keyIn(entry.subject), sequence: entry.sequence, at: entry.at })
    if (entry.content === null) emptied.push(entry.sequence)
    else listen(entry, parseContent(entry.content), told)
    told.entries = entry.sequence
    told.head = { hash: entry.hash, at: entry.at }
  }
  const stray = await tx.$queryRaw<{ sequence: number }[]>`
    select sequence from heed."LedgerContent" where sequence not in (select sequence from heed."LedgerEntry") limit 1`
  if (stray[0]) return `The ledger has a content ${stray[0].sequence} without an entry.`
  const unexplained = emptied.find((sequence) => !told.expunged.ledger.has(sequence))
  return unexplained === undefined
    ? null
    : `The content of ledger entry ${unexplained} was removed, and no expunging names it.`
}

function brokenLink(entry: Entry, { entries, head }: Told): string | null {
  const { sequence, at, actor, event, subject, contentHash, previousHash, hash } = entry
  if (sequence !== entries + 1)
    return `Ledger entry ${entries + 1} is missing: after ${entries} comes ${sequence}.`
  if (previousHash !== (head?.hash ?? BEGINNING))
    return `Ledger entry ${sequence} does not follow the one before it.`
  if (head && at <= head.at) return `Ledger entry ${sequence} is not later than the one before it.`
  const link = { sequence, at: at.toISOString(), actor, event, subject, contentHash, previousHash }
  return linkHash(link) === hash ? null : `Ledger entry ${sequence} was changed: its hash is another one.`
}

function unfaithful({ sequence, kept, salt, content, contentHash: hash }: Entry): string | null {
  if (kept === null) return `The content of ledger entry ${sequence} is missing.`
  if (salt === null && content === null) return null
  const isFaithful =
    salt !== null && content !== null && contentHash(salt, toJson(JSON.parse(content))) === hash
  return isFaithful ? null : `The content of ledger entry ${sequence} was changed: its hash is another one.`
}

const expunged = z.object({
  files: z.array(z.string()).default([]),
  ledger: z.array(z.number()),
  records: z.array(z.object({ kind: z.string(), key: z.string(), release: z.number() })),
})

function listen({ sequence, event }: Entry, content: Content, told: Told): void {
  hear(told.witnesses, sequence, content)
  if (event === 'expunged') {
    const { ledger, records, files } = expunged.parse(content.said)
    for (const one of files) told.expunged.files.add(one)
    for (const one of ledger) told.expunged.ledger.add(one)
    for (const { kind, key, release } of records) told.expunged.records.add(`${kind}/${key}/${release}`)
  }
}
