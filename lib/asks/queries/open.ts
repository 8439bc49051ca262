import type { Actor, PersonActor } from '@/lib/access/policy'
import { fromDate, todayIn, type CalendarDate, type Precision } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { evidenceScope } from '@/lib/evidence/scope'
import { organisation } from '@/lib/organisation/queries'
import { decide } from '@/lib/workflow/decide'
import { standing, timeline, type Moment } from '@/lib/workflow/history'
import type { Said } from '@/lib/workflow/request'
import type { Response } from '@/lib/workflow/statuses'
import type { Entry, Facts, Standing } from '@/lib/workflow/types'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import type { EvidenceKind, Polarity, Visibility } from '@/prisma/generated/enums'
import type { Prisma } from '@/prisma/generated/client'
import { entryColumns, publicityOf, toEntry, type Publicity } from '../rules'
import { askScope, factsOf } from './facts'

/** An entry as staff read it: who wrote it and what they said, and whether the public reads it. */
export type OpenEntry = Entry & {
  enteredOn: CalendarDate
  said: Said
  author: string
  publicity: Publicity
  canTakeBack: boolean
  /** Why its author took it back; null while it stands. */
  takenBackBecause: string | null
}

export type OpenEvidence = {
  id: string
  kind: EvidenceKind
  tier: number
  isAttested: boolean
  polarity: Polarity
  visibility: Visibility
  identifiesSurvivor: boolean
  title: string
  url: string | null
  archiveUrl: string | null
  fileName: string | null
  happenedOn: CalendarDate
  publishedOn: CalendarDate | null
  author: string
  enteredOn: CalendarDate
  withdrawnBecause: string | null
}

/** A request with everything that was ever recorded about it. */
export type OpenAsk = Omit<Standing, 'verification'> & {
  id: string
  version: number
  addressee: { slug: string; name: string }
  verification: Exclude<Standing['verification'], 'EXPIRED'>
  response: Response
  responsePrecision: Precision | null
  reviewOn: CalendarDate | null
  moments: Moment<OpenEntry>[]
  evidence: OpenEvidence[]
  criteria: string[]
}

/** The requests of a recommendation, of all its history; sealed evidence only for those who may read it. */
export async function openAsks(actor: Actor, ref: string): Promise<OpenAsk[]> {
  if (actor.kind !== 'person') return []
  const rows = await db().ask.findMany({
    where: { AND: [{ recommendation: { ref } }, askScope(actor)] },
    orderBy: { addressee: { name: 'asc' } },
    include: columnsFor(actor),
  })
  const now = new Date()
  const { timeZone, takeBackMinutes } = await organisation()
  return Promise.all(
    rows.map(async (row) =>
      toOpen(row, { timeZone, takeBackMinutes, now, facts: await factsOf(db(), actor, row.id, now) }),
    ),
  )
}

function columnsFor(actor: Actor) {
  return {
    addressee: { select: { slug: true, name: true } },
    recommendation: { select: { isDraft: true } },
    criteria: { where: { replacedBy: null }, orderBy: { position: 'asc' }, select: { text: true } },
    entries: {
      include: {
        ...entryColumns.include,
        author: { select: { name: true } },
        replacedBy: { select: { verb: true } },
      },
    },
    evidence: {
      where: { evidence: evidenceScope(actor) },
      orderBy: { recordedAt: 'asc' },
      include: { evidence: { include: { withdrawal: true, author: { select: { name: true } } } } },
    },
  } satisfies Prisma.AskInclude
}

type Row = Prisma.AskGetPayload<{ include: ReturnType<typeof columnsFor> }>
type Moments = { timeZone: string; takeBackMinutes: number; now: Date; facts: Facts }

function toOpen(row: Row, { timeZone, takeBackMinutes, now, facts }: Moments): OpenAsk {
  const today = todayIn(timeZone, now)
  const entries = row.entries.map((entry) => ({
    ...toEntry(entry),
    enteredOn: todayIn(timeZone, entry.recordedAt),
    author: entry.author.name,
    publicity: publicityOf(entry, { ...row.recommendation, takeBackMinutes, timeZone }),
    takenBackBecause: takenBackBecause(row.entries, entry.id),
    canTakeBack: decide(facts, { verb: 'takeBack', entryId: entry.id, reason: '-' }).isAllowed,
  }))
  const folded = standing(entries, { asOf: today, knownAt: ALL_KNOWN })
  return {
    ...folded,
    // That it has run out is said by whoever shows it, from the day by which to check again.
    verification: folded.verification === 'EXPIRED' ? 'VERIFIED' : folded.verification,
    id: row.id,
    version: row.version,
    addressee: row.addressee,
    reviewOn: row.reviewOn && fromDate(row.reviewOn),
    // Taking back is told at the entry that it took back.
    moments: timeline(entries, ALL_KNOWN).filter(({ entry }) => entry.verb !== 'takeBack'),
    evidence: row.evidence.map((bearing) => toEvidence(bearing, timeZone)),
    criteria: row.criteria.map(({ text }) => text),
  }
}

function takenBackBecause(entries: Row['entries'], id: string): string | null {
  const by = entries.find(({ verb, replacesId }) => verb === 'takeBack' && replacesId === id)
  return by ? (toEntry(by).said.reason ?? '') : null
}

function toEvidence({ evidence, polarity }: Row['evidence'][number], timeZone: string): OpenEvidence {
  const { id, kind, tier, visibility, identifiesSurvivor, title, url, archiveUrl, fileName } = evidence
  return {
    ...{ id, kind, tier, visibility, identifiesSurvivor, title, url, archiveUrl, fileName, polarity },
    isAttested: evidence.attestedBy.length > 0,
    happenedOn: fromDate(evidence.happenedOn),
    publishedOn: evidence.publishedOn && fromDate(evidence.publishedOn),
    author: evidence.author.name,
    enteredOn: todayIn(timeZone, evidence.recordedAt),
    withdrawnBecause: evidence.withdrawal?.reason ?? null,
  }
}

export type Recording = { facts: Facts; lastSearched: string | null }

/** What the form for recording shows besides the request: what `decide` looks at, and what was searched last time. */
export async function recordingOn(actor: PersonActor, ask: OpenAsk): Promise<Recording> {
  return {
    facts: await factsOf(db(), actor, ask.id, new Date()),
    lastSearched: await lastSearched(actor, ask.addressee.slug),
  }
}

/** What was searched last for this addressee: a checklist to begin with. */
async function lastSearched(actor: Actor, slug: string): Promise<string | null> {
  const entry = await db().statusEntry.findFirst({
    where: { verb: 'recordNoAction', ask: { AND: [{ addressee: { slug } }, askScope(actor)] } },
    orderBy: { recordedAt: 'desc' },
    include: entryColumns.include,
  })
  return entry ? (toEntry(entry).said.searched ?? null) : null
}
