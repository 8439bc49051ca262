import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/access/policy'
import { canonical, type Json } from '@/lib/core/canonical'
import { transaction, type Transaction } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { BEGINNING, contentHash, linkHash } from './chain'
import { contentOf } from './content'
import type { Rows } from './rows'

/**
 * What a write did: `subject` is `noun/key`. Every row that it wrote gets into the entry by itself; `content` is only what
 * those rows do not say. `standing`: rows that stood there before the ledger did.
 */
export type Written = { event: string; subject: string; content?: Json; standing?: Rows }

export type WriteOptions = {
  /** A form's own key: its second arrival writes nothing and gets the first one's subject. */
  receipt?: string | undefined
  /** The subject that such a form has: with another one the receipt was not this form's. */
  about?: string
  /** How long the transaction may take, in seconds. */
  seconds?: number
}

/**
 * The only way to write. Opens the transaction, takes the ledger's lock and its clock, lets `work` write, and appends
 * exactly one entry; null from `work` means that nothing had to change. Returns the subject.
 */
export async function write(
  actor: Actor,
  work: (tx: Transaction, at: Date) => Promise<Written | null>,
  { receipt, about, seconds }: WriteOptions = {},
): Promise<string | null> {
  return transaction(async (tx) => {
    const head = await takeTurn(tx)
    const earlier = receipt ? await findReceipt(tx, receipt, actor) : null
    if (earlier && about && earlier !== about)
      throw new Conflict('This form was already sent for something else. Load the page again.')
    if (earlier) return earlier
    const written = await work(tx, head.at)
    if (!written) return nothing(tx)
    if (receipt) await keepReceipt(tx, receipt, actor, head)
    await append(tx, actor, head, written)
    return written.subject
  }, seconds)
}

type Head = { sequence: number; hash: string; at: Date }

/** Under the lock nobody else writes, so the clock taken here rises strictly from entry to entry. */
async function takeTurn(tx: Transaction): Promise<Head> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('heed ledger'))`
  const last = await tx.ledgerEntry.findFirst({ orderBy: { sequence: 'desc' } })
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp()::timestamptz(3) as now`
  const now = clock?.now.getTime() ?? 0
  return {
    sequence: last?.sequence ?? 0,
    hash: last?.hash ?? BEGINNING,
    at: new Date(Math.max(now, (last?.at.getTime() ?? 0) + 1)),
  }
}

async function append(tx: Transaction, actor: Actor, head: Head, written: Written): Promise<void> {
  const { event, subject } = written
  const content = await contentOf(tx, written.content, written.standing)
  const salt = randomBytes(16).toString('hex')
  const link = {
    sequence: head.sequence + 1,
    at: head.at.toISOString(),
    actor: nameOf(actor),
    event,
    subject,
    contentHash: contentHash(salt, content),
    previousHash: head.hash,
  }
  await tx.ledgerEntry.create({ data: { ...link, at: head.at, hash: linkHash(link) } })
  await tx.ledgerContent.create({ data: { sequence: link.sequence, salt, content: canonical(content) } })
}

/** Who says that nothing changed has changed nothing: else the rows would be in no entry. */
async function nothing(tx: Transaction): Promise<null> {
  const [stray] = await tx.$queryRaw<{ table: string }[]>`
    select "table" from heed."WrittenRow" where transaction = pg_current_xact_id()::text limit 1`
  if (stray) throw new TypeError(`A write that says nothing has written to ${stray.table}.`)
  return null
}

async function keepReceipt(
  tx: Transaction,
  key: string,
  actor: Actor,
  { sequence, at }: Head,
): Promise<void> {
  await tx.receipt.create({
    data: { key, actor: nameOf(actor), sequence: sequence + 1, writtenAt: at },
  })
}

async function findReceipt(tx: Transaction, key: string, actor: Actor): Promise<string | null> {
  const receipt = await tx.receipt.findUnique({ where: { key } })
  if (!receipt) return null
  if (receipt.actor !== nameOf(actor))
    throw new Conflict('This form was already sent by somebody else. Load the page again.')
  const entry = await tx.ledgerEntry.findUniqueOrThrow({ where: { sequence: receipt.sequence } })
  return entry.subject
}

export function nameOf(actor: Actor): string {
  if (actor.kind === 'person') return `person/${actor.id}`
  return actor.kind === 'system' ? `system/${actor.job}` : 'public'
}
