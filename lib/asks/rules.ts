import { fromDate, todayIn, toInstant, type CalendarDate, type Instant } from '@/lib/core/dates'
import { wasAsked } from '@/lib/workflow/carryOver'
import { saidSchema, type Change, type Request, type Said } from '@/lib/workflow/request'
import type { Entry } from '@/lib/workflow/types'
import { isOneOf } from '@/lib/workflow/statuses'
import type { Point } from '@/lib/workflow/walk'
import { hasTargets, LOWERING_VERBS, type Verb } from '@/lib/workflow/verbs'
import type { Prisma } from '@/prisma/generated/client'

/** Everything of an entry that a fold or a page needs. */
export const entryColumns = {
  include: {
    // In one order always: a published record must not change because rows came back differently.
    evidence: { select: { evidenceId: true }, orderBy: { evidenceId: 'asc' } },
    release: { select: { releasedAt: true } },
  },
} satisfies Prisma.StatusEntryDefaultArgs

export type EntryRow = Prisma.StatusEntryGetPayload<typeof entryColumns>
export type HeldEntry = Entry & { said: Said; verifierSentence: string | null }

/** A row as the pure rules see it. */
export function toEntry(row: EntryRow): HeldEntry {
  const said = saidSchema.parse(row.said)
  return {
    id: row.id,
    askId: row.askId,
    verb: row.verb,
    standsFor: row.standsFor,
    effectiveOn: fromDate(row.effectiveOn),
    precision: row.precision,
    recordedAt: toInstant(row.recordedAt),
    replaces: row.replacesId,
    isAnnulment: row.isAnnulment,
    authorId: row.authorId,
    decidedBy: row.deciderId,
    isDecidedByOnePerson: row.isDecidedByOnePerson,
    response: row.response,
    implementation: row.implementation,
    verification: row.verification,
    reverifyOn: row.reverifyOn ? fromDate(row.reverifyOn) : null,
    checkedOn: row.checkedOn ? fromDate(row.checkedOn) : null,
    evidenceIds: row.evidence.map(({ evidenceId }) => evidenceId),
    carried: said.carriedFrom?.carried ?? null,
    isPublic: row.release !== null,
    isUnproven: said.unmet !== undefined,
    said,
    verifierSentence: row.verifierSentence,
  }
}

/** Of all its entries, also those that were not known yet. */
export function wasAskedAt(entries: readonly HeldEntry[], point: Point): boolean {
  const openings = entries.map(({ effectiveOn, recordedAt, said: { carriedFrom } }) => ({
    ...{ effectiveOn, recordedAt, carriedFrom },
  }))
  return wasAsked(openings, point)
}

/** The same, citing what stands now for the evidence that was replaced since. */
export function citingNewest(entry: HeldEntry, newest: (evidenceId: string) => string): HeldEntry {
  return {
    ...entry,
    evidenceIds: entry.evidenceIds.map(newest),
    said: { ...entry.said, ...renamed(entry.said, (id) => [newest(id)]) },
  }
}

type Cites = Pick<Change, 'evidenceIds' | 'assessments' | 'contradictionAnswers'>

/** The evidence that it names, by other ids: of what was replaced meanwhile, or comes along. */
export function renamed(
  { evidenceIds, assessments, contradictionAnswers }: Cites,
  idsFor: (evidenceId: string) => readonly string[],
): Cites {
  return {
    ...(evidenceIds && { evidenceIds: evidenceIds.flatMap(idsFor) }),
    ...(assessments && {
      assessments: assessments.map((one) => ({ ...one, evidenceIds: one.evidenceIds.flatMap(idsFor) })),
    }),
    ...(contradictionAnswers && {
      contradictionAnswers: contradictionAnswers.map(({ evidenceId, answer }) => ({
        evidenceId: idsFor(evidenceId)[0] ?? evidenceId,
        answer,
      })),
    }),
  }
}

/** The same of a request, and of what it puts in an entry's place. */
export function renamedIn(request: Request, idsFor: (evidenceId: string) => readonly string[]): Request {
  const { replacement } = request
  return {
    ...{ ...request, ...renamed(request, idsFor) },
    ...(replacement && { replacement: { ...replacement, ...renamed(replacement, idsFor) } }),
  }
}

/** What was asked for to get this entry, to be asked for again with something put right; null where it carries nothing. */
export function changeOf(entry: HeldEntry, today: CalendarDate): Change | null {
  const { verb, standsFor, isAnnulment, effectiveOn, precision, implementation, response, reverifyOn } = entry
  if (isAnnulment) return null
  const { wrong: _w, publicSentence: _p, carriedFrom: _f, carriedInto: _i, ...said } = entry.said
  const fact = standsFor ?? verb
  return {
    ...{ ...said, verb: fact, effectiveOn, precision, evidenceIds: [...entry.evidenceIds] },
    ...(implementation && hasTargets(fact) && { to: implementation }),
    ...(response && { response }),
    // A day that has passed would be refused: then it is to be checked again in twelve months.
    ...(reverifyOn && reverifyOn > today && { reverifyOn }),
  }
}

type Dated = { verb: Verb; standsFor: Verb | null; recordedAt: Date; deciderId: string | null }

/**
 * When an entry may be read by the public: one person's after the time to take it back; at once what two decided, and
 * what lowers certainty, so that a repeal at night leaves no green tick till morning.
 */
export function publicAt({ verb, standsFor, recordedAt, deciderId }: Dated, takeBackMinutes: number): Date {
  const isAtOnce = deciderId !== null || isOneOf(LOWERING_VERBS, standsFor ?? verb)
  return isAtOnce ? recordedAt : new Date(recordedAt.getTime() + takeBackMinutes * 60_000)
}

/** Two entries that no reader outside should ever see: one that its author took back, and the taking back. */
export function isTakenBack(entry: { verb: Verb }, replacedBy: { verb: Verb } | null): boolean {
  return entry.verb === 'takeBack' || replacedBy?.verb === 'takeBack'
}

/** Whether the public can read an entry, and since or from when. `INSIDE`: it never will, as it stands. */
export type Publicity =
  | { kind: 'PUBLIC'; since: CalendarDate }
  /** Null: until a lead lets it out, as everything is held. */
  | { kind: 'WAITING'; at: Instant | null }
  | { kind: 'INSIDE'; why: 'DRAFT' | 'TAKEN_BACK' }

type Waiting = {
  verb: Verb
  standsFor: Verb | null
  recordedAt: Date
  deciderId: string | null
  release: { releasedAt: Date } | null
  replacedBy: { verb: Verb } | null
}

type Rules = { isDraft: boolean; takeBackMinutes: number; holdsEverything: boolean; timeZone: string }

export function publicityOf(entry: Waiting, rules: Rules): Publicity {
  const { isDraft, takeBackMinutes, holdsEverything, timeZone } = rules
  if (entry.release) return { kind: 'PUBLIC', since: todayIn(timeZone, entry.release.releasedAt) }
  if (isTakenBack(entry, entry.replacedBy)) return { kind: 'INSIDE', why: 'TAKEN_BACK' }
  if (isDraft) return { kind: 'INSIDE', why: 'DRAFT' }
  return { kind: 'WAITING', at: holdsEverything ? null : toInstant(publicAt(entry, takeBackMinutes)) }
}
