import type { Actor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import { fromDate, type CalendarDate, type Precision } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import type { ContactKind } from '@/prisma/generated/enums'
import { isNotAwaited, isSent } from '../rules'
import { contactScope } from '../scope'
import { asksOf, proofsWith, type Recordable } from './recording'

/** What was sent, and what may wait for an answer to it. */
export type Awaitable = Pick<Recordable, 'addressee' | 'asks' | 'proofs'> & {
  id: string
  kind: ContactKind
  happenedOn: CalendarDate
  precision: Precision
  /** The proof that it has. */
  evidenceId: string | null
}

/** What was replaced goes on elsewhere, and waits there. */
const OPEN = { implementation: { not: 'SUPERSEDED' as const } }

/** Throws NotFound, also where it was not sent, or another stands in its place. */
export async function awaitable(actor: Actor, id: string): Promise<Awaitable> {
  const row = await db().contact.findFirst({
    where: { AND: [{ id, replacedBy: null }, contactScope(actor)] },
    include: { addressee: { select: { slug: true, name: true } } },
  })
  if (!row || !isSent(row.kind)) throw new NotFound('No letter or email that we sent is kept here.')
  const { kind, precision, addressee, evidenceId, happenedOn } = row
  const asks = await asksOf({ AND: [askScope(actor), OPEN, { contacts: { some: { contactId: id } } }] })
  return {
    ...{ id, kind, precision, addressee, evidenceId },
    happenedOn: fromDate(happenedOn),
    asks: asks.filter(isNotAwaited),
    proofs: evidenceId ? [] : await proofsWith(actor, addressee.slug),
  }
}
