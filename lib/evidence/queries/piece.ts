import type { Actor } from '@/lib/access/policy'
import { fromDate, todayIn, type CalendarDate, type Instant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { isUuid } from '@/lib/core/text'
import { organisation } from '@/lib/organisation/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { EvidenceKind, Polarity, Visibility } from '@/prisma/generated/enums'
import { evidenceScope } from '../scope'
import { openingsOf, openUntil, type Opening } from './openings'

export type OpenPiece = {
  id: string
  kind: EvidenceKind
  tier: number
  /** The names of the two who saw it; empty for what is kept. */
  attestedBy: string[]
  visibility: Visibility
  identifiesSurvivor: boolean
  title: string
  /** Sealed, and not opened by this person: what opening shows is left out here. */
  isClosed: boolean
  openUntil: Instant | null
  url: string | null
  archiveUrl: string | null
  file: { name: string; byteSize: number; mediaType: string } | null
  hasFile: boolean
  happenedOn: CalendarDate
  publishedOn: CalendarDate | null
  author: string
  enteredOn: CalendarDate
  serves: Served[]
  /** Where the actor may know of it. */
  replaces: { id: string; title: string } | null
  replacedBecause: string | null
  replacedBy: { id: string; title: string; because: string } | null
  withdrawn: { because: string; author: string; enteredOn: CalendarDate } | null
  publicCopy: { sha256: string; byteSize: number; author: string; enteredOn: CalendarDate } | null
  /** Null for those who do not read the ledger. */
  openings: Opening[] | null
}

export type Served = {
  askId: string
  ref: string
  recommendation: string
  addressee: string
  polarity: Polarity
  author: string
  enteredOn: CalendarDate
}

/** Everything about one piece of evidence. Throws NotFound, also where the actor may not know of it. */
export async function openPiece(actor: Actor, id: string, now = new Date()): Promise<OpenPiece> {
  const where = { AND: [{ id }, evidenceScope(actor)] }
  const row = isUuid(id) ? await db().evidence.findFirst({ where, include: columns }) : null
  if (!row) throw new NotFound('This evidence does not exist.')
  const [{ timeZone }, until, openings, people] = await Promise.all([
    organisation(),
    openUntil(actor, id, now),
    openingsOf(actor, id),
    db().person.findMany({ select: { id: true, name: true } }),
  ])
  const isClosed = row.visibility === 'SEALED' && until === null
  const nameOf = (personId: string) => people.find((one) => one.id === personId)?.name ?? 'Somebody'
  const entered = ({ authorId, recordedAt }: { authorId: string; recordedAt: Date }) => ({
    author: nameOf(authorId),
    enteredOn: todayIn(timeZone, recordedAt),
  })
  const { kind, tier, visibility, identifiesSurvivor, title, file, withdrawal, publicCopy } = row
  return {
    ...{ id, kind, tier, visibility, identifiesSurvivor, title, isClosed, openings, openUntil: until },
    ...entered(row),
    attestedBy: row.attestedBy.map(nameOf),
    url: isClosed ? null : row.url,
    archiveUrl: isClosed ? null : row.archiveUrl,
    file: file && !isClosed ? { ...sizeOf(file), name: row.fileName ?? file.sha256 } : null,
    hasFile: file !== null,
    happenedOn: fromDate(row.happenedOn),
    publishedOn: row.publishedOn && fromDate(row.publishedOn),
    serves: row.asks.map(({ askId, polarity, ask, ...bearing }) => ({
      ...{ askId, polarity, ...entered(bearing) },
      ref: ask.recommendation.ref,
      recommendation: ask.recommendation.title,
      addressee: ask.addressee.name,
    })),
    replaces: row.replaces && (await known(actor, row.replaces.id)),
    replacedBecause: row.replacedBecause,
    replacedBy: await later(actor, row.replacedBy),
    withdrawn: withdrawal && { because: withdrawal.reason, ...entered(withdrawal) },
    publicCopy: publicCopy && {
      sha256: publicCopy.sha256,
      byteSize: publicCopy.file.byteSize,
      ...entered(publicCopy),
    },
  }
}

const columns = {
  file: true,
  withdrawal: true,
  publicCopy: { include: { file: true } },
  replaces: { select: { id: true } },
  replacedBy: { select: { id: true, replacedBecause: true } },
  asks: {
    orderBy: [{ recordedAt: 'asc' }, { askId: 'asc' }],
    include: {
      ask: { select: { addressee: true, recommendation: { select: { ref: true, title: true } } } },
    },
  },
} satisfies Prisma.EvidenceInclude

function sizeOf({ byteSize, mediaType }: { byteSize: number; mediaType: string }) {
  return { byteSize, mediaType }
}

/** Another version, for those who may know of it. */
function known(actor: Actor, id: string): Promise<{ id: string; title: string } | null> {
  return db().evidence.findFirst({
    where: { AND: [{ id }, evidenceScope(actor)] },
    select: { id: true, title: true },
  })
}

async function later(actor: Actor, by: { id: string; replacedBecause: string | null } | null) {
  const found = by && (await known(actor, by.id))
  return found && { ...found, because: by.replacedBecause ?? '' }
}
