import type { Actor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import { fromDate, type CalendarDate, type Precision } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { evidenceScope } from '@/lib/evidence/scope'
import type { Response } from '@/lib/workflow/statuses'
import type { Prisma } from '@/prisma/generated/client'
import type { ContactKind, EvidenceKind } from '@/prisma/generated/enums'
import { contactScope } from '../scope'
import { addresseeNamed } from './addressees'

/** A request that a contact may have been about. */
export type Askable = { id: string; version: number; ref: string; title: string; response: Response }
export type ProofChoice = {
  id: string
  title: string
  kind: EvidenceKind
  url: string | null
  happenedOn: CalendarDate
}
export type Recordable = {
  addressee: { slug: string; name: string }
  asks: Askable[]
  /** Of so many, all told. */
  total: number
  /** Evidence that we have on requests to this addressee, the newest first. */
  proofs: ProofChoice[]
}

type Asked = { slug: string; text?: string | undefined; ticked: readonly string[] }
const MOST = 100

/** The requests to an addressee, in the order of the documents, those that are ticked among them. Throws NotFound. */
export async function recordableWith(actor: Actor, { slug, text, ticked }: Asked): Promise<Recordable> {
  const addressee = await addresseeNamed(actor, slug)
  const where = { AND: [askScope(actor), { addressee: { slug }, recommendation: { archivedBecause: null } }] }
  const has = { contains: text ?? '', mode: 'insensitive' } as const
  const chosen = await asksOf({ AND: [where, { id: { in: [...ticked] } }] })
  const others = await asksOf({
    AND: [
      where,
      { id: { notIn: [...ticked] } },
      { recommendation: { OR: [{ ref: has }, { title: has }, { statement: has }] } },
    ],
  })
  return {
    addressee,
    asks: [...chosen, ...others],
    total: await db().ask.count({ where }),
    proofs: await proofsWith(actor, slug),
  }
}

/** Evidence that we have on requests to an addressee, the newest first. */
export async function proofsWith(actor: Actor, slug: string): Promise<ProofChoice[]> {
  const proofs = await db().evidence.findMany({
    where: {
      AND: [
        evidenceScope(actor),
        { asks: { some: { ask: { addressee: { slug } } } }, replacedBy: null, withdrawal: null },
      ],
    },
    orderBy: { recordedAt: 'desc' },
    take: MOST,
    select: { id: true, title: true, kind: true, url: true, happenedOn: true, visibility: true },
  })
  return proofs.map(({ happenedOn, url, visibility, ...one }) => ({
    ...one,
    url: visibility === 'SEALED' ? null : url,
    happenedOn: fromDate(happenedOn),
  }))
}

/** The first of them in the order of the documents. */
export async function asksOf(where: Prisma.AskWhereInput): Promise<Askable[]> {
  const rows = await db().ask.findMany({
    where,
    orderBy: [{ recommendation: { document: { code: 'asc' } } }, { recommendation: { position: 'asc' } }],
    take: MOST,
    select: {
      id: true,
      version: true,
      response: true,
      recommendation: { select: { ref: true, title: true } },
    },
  })
  return rows.map(({ recommendation, ...ask }) => ({ ...ask, ...recommendation }))
}

/** What a contact said, to be put right. */
export type Correctable = {
  id: string
  addressee: string
  kind: ContactKind
  askIds: string[]
  happenedOn: CalendarDate
  precision: Precision
  ourIds: string[]
  whom: string
  said: string
  promised: string | null
  nextStep: string | null
  nextOn: CalendarDate | null
  evidenceId: string | null
}

/** Throws NotFound, also where another stands in its place already. */
export async function correctable(actor: Actor, id: string): Promise<Correctable> {
  const row = await db().contact.findFirst({
    where: { AND: [{ id, replacedBy: null }, contactScope(actor)] },
    include: { asks: true, addressee: { select: { slug: true } } },
  })
  if (!row) throw new NotFound('This contact does not exist.')
  const { kind, precision, ourIds, whom, said, promised, nextStep, evidenceId } = row
  return {
    ...{ id, kind, precision, ourIds, whom, said, promised, nextStep, evidenceId },
    addressee: row.addressee.slug,
    askIds: row.asks.map(({ askId }) => askId),
    happenedOn: fromDate(row.happenedOn),
    nextOn: row.nextOn && fromDate(row.nextOn),
  }
}
