import { randomUUID } from 'node:crypto'
import { recordStatus, type Recorded } from '@/lib/proposals/commands/record'
import type { Actor } from '@/lib/access/policy'
import { addDays, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { isKnownFailure } from '@/lib/core/errors'
import type { EvidenceInput } from '@/lib/evidence/schema'
import type { RecordInput } from '@/lib/asks/schema'

/** The organisation's today, or so many days from it; the test organisation lives in UTC. */
export function day(offset = 0): CalendarDate {
  return addDays(todayIn('UTC', new Date()), offset)
}

/** A link of the given tier that supports what it is attached to. */
export function aLink(given: Partial<EvidenceInput> = {}): EvidenceInput {
  return { url: `https://example.org/${randomUUID()}`, tier: 1, happenedOn: day(-30), ...given }
}

type Sent = Partial<Pick<RecordInput, 'evidence' | 'also' | 'redated' | 'receipt' | 'version'>>

/** Records as the form does: with the version that stands and a receipt of its own, unless told. */
export async function record(
  actor: Actor,
  askId: string,
  request: RecordInput['request'],
  { version, ...sent }: Sent = {},
): Promise<Recorded> {
  const read = version ?? (await db().ask.findUniqueOrThrow({ where: { id: askId } })).version
  return recordStatus(actor, { askId, version: read, receipt: randomUUID(), request, ...sent })
}

/** How many ledger entries `work` left; it may fail. */
export async function ledgerEntriesOf(work: () => Promise<unknown>): Promise<number> {
  const before = await db().ledgerEntry.count()
  await work().catch(() => null)
  return (await db().ledgerEntry.count()) - before
}

/** The codes that a command refused with; empty when it did not. */
export async function codesOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(() => null).catch((failure: unknown) => failure)
  if (error === null) return []
  if (!isKnownFailure(error)) throw error
  return error.problems.map(({ code }) => code)
}
