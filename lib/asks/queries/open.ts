import { can, type Actor } from '@/lib/access/policy'
import { fromDate, todayIn, toInstant, type CalendarDate, type Precision } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { placeInLists } from '@/lib/evidence/rules'
import { organisation } from '@/lib/organisation/queries'
import { cadenceOf } from '@/lib/organisation/rules'
import { decide } from '@/lib/workflow/decide'
import { cadenceFor, flags, reviewOn, type CadenceSettings } from '@/lib/workflow/cadence'
import { present, standing, timeline, type Moment } from '@/lib/workflow/history'
import type { Assessment, Said } from '@/lib/workflow/request'
import type { Response } from '@/lib/workflow/statuses'
import type { Entry, Facts, Standing } from '@/lib/workflow/types'
import { ALL_KNOWN, type Point } from '@/lib/workflow/walk'
import { why } from '@/lib/workflow/why'
import type { WhyLine } from '@/lib/workflow/whyFacts'
import type { CriterionKind, EvidenceKind, Polarity, Visibility } from '@/prisma/generated/enums'
import { citingNewest, publicityOf, toEntry, type Publicity } from '../rules'
import { columnsFor, newestOf, type AskRow } from './askRow'
import { askScope, factsOf } from './facts'
import { standingsAt } from './standings'
import { successorNames } from './successorNames'

/** An entry as staff read it: who wrote it and what they said, and whether the public reads it. */
export type OpenEntry = Entry & {
  enteredOn: CalendarDate
  said: Said
  author: string
  /** The second person; null for what one person entered. */
  decider: string | null
  verifierSentence: string | null
  /** What took its place, by the reference or the name that it has now; an instrument is named with what is said. */
  successor: string | null
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
  withdrawnOn: CalendarDate | null
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
  /** Nobody has looked, or nothing has moved, for too long. */
  isStale: boolean
  isStalled: boolean
  moments: Moment<OpenEntry>[]
  evidence: OpenEvidence[]
  criteria: OpenCriterion[]
  /** Why it stands where it stands, rule by rule. */
  why: WhyLine[]
}

/** What counts as done, with how it was assessed last and on what. */
export type OpenCriterion = {
  id: string
  position: number
  text: string
  kind: CriterionKind
  isRequired: boolean
  howToVerify: string | null
  assessment: Assessment
  evidenceIds: string[]
}

/**
 * The requests of a recommendation, with all their history, or what of it was known at a point in the past; sealed
 * evidence only for those who may read it.
 */
export async function openAsks(actor: Actor, ref: string, past: Point | null = null): Promise<OpenAsk[]> {
  if (actor.kind !== 'person') return []
  const rows = await db().ask.findMany({
    where: { AND: [{ recommendation: { ref } }, askScope(actor)] },
    orderBy: { addressee: { name: 'asc' } },
    include: columnsFor(actor, new Date(past?.knownAt ?? ALL_KNOWN)),
  })
  const then = past && (await standingsAt(actor, { recommendation: { ref } }, past))
  const now = new Date()
  const ours = await organisation()
  const { timeZone, takeBackMinutes, holdsEverything } = ours
  const people = await db().person.findMany({ select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const successors = await successorNames(actor, rows)
  const today = todayIn(timeZone, now)
  return Promise.all(
    rows
      .filter(({ id }) => then?.has(id) ?? true)
      .map(async (row) => {
        // What can be done is asked of the present alone: nothing is recorded from a view of the past.
        const facts = past ? null : await factsOf(db(), actor, row.id, now)
        return toOpen(row, {
          timeZone,
          takeBackMinutes,
          holdsEverything,
          settings: cadenceOf(ours),
          point: past ?? present(row.entries.map(toEntry), today),
          facts,
          names,
          successors,
          isAllShown: can(actor, 'readSealed'),
        })
      }),
  )
}

type Context = {
  timeZone: string
  takeBackMinutes: number
  holdsEverything: boolean
  settings: CadenceSettings
  point: Point
  /** Null in a view of the past. */
  facts: Facts | null
  names: ReadonlyMap<string, string>
  successors: ReadonlyMap<string, string>
  /** No piece of evidence is kept from whoever reads. */
  isAllShown: boolean
}

function toOpen(row: AskRow, context: Context): OpenAsk {
  const { timeZone, takeBackMinutes, holdsEverything, point, facts, names } = context
  const newest = newestOf(row, new Date(point.knownAt))
  const entries = row.entries.map((entry) => {
    const replacedBy = row.entries.find(({ replacesId }) => replacesId === entry.id) ?? null
    const release =
      entry.release && toInstant(entry.release.releasedAt) <= point.knownAt ? entry.release : null
    const read = citingNewest(toEntry({ ...entry, release }), newest)
    return {
      ...read,
      enteredOn: todayIn(timeZone, entry.recordedAt),
      author: entry.author.name,
      decider: names.get(entry.deciderId ?? '') ?? null,
      successor: context.successors.get(read.said.successor?.id ?? '') ?? null,
      publicity: publicityOf(
        { ...entry, release, replacedBy },
        { ...row.recommendation, takeBackMinutes, holdsEverything, timeZone },
      ),
      takenBackBecause: replacedBy?.verb === 'takeBack' ? (toEntry(replacedBy).said.reason ?? '') : null,
      canTakeBack:
        facts !== null && decide(facts, { verb: 'takeBack', entryId: entry.id, reason: '-' }).isAllowed,
    }
  })
  const folded = standing(entries, point)
  const cadence = cadenceFor(context.settings, row.recommendation.priority)
  const { isStale, isStalled } = flags(folded, point.asOf, cadence)
  const evidence = row.evidence
    .filter((bearing) => newest(bearing.evidenceId) === bearing.evidenceId)
    .filter((bearing) => fromDate(bearing.evidence.happenedOn) <= point.asOf)
    .map((bearing) => toEvidence(bearing, timeZone, point))
  const criteria = row.criteria.map(({ assessments: [latest], ...criterion }) => ({
    ...criterion,
    assessment: latest?.assessment ?? ('NOT_ASSESSED' as const),
    evidenceIds: (latest?.evidenceIds ?? []).map(newest),
  }))
  return {
    ...folded,
    // That it has run out is said by whoever shows it, from the day by which to check again.
    verification: folded.verification === 'EXPIRED' ? 'VERIFIED' : folded.verification,
    id: row.id,
    version: row.version,
    addressee: row.addressee,
    reviewOn: reviewOn(folded, cadence),
    ...{ isStale, isStalled },
    // Taking back is told at the entry that it took back.
    moments: timeline(entries, point.knownAt).filter(
      ({ entry }) => entry.verb !== 'takeBack' && entry.effectiveOn <= point.asOf,
    ),
    evidence,
    criteria,
    why: why({
      ...point,
      entries,
      criteria,
      evidence,
      isAllShown: context.isAllShown,
    }),
  }
}

function toEvidence(
  { evidence, polarity }: AskRow['evidence'][number],
  timeZone: string,
  { knownAt }: Point,
): OpenEvidence {
  const { id, kind, tier, visibility, identifiesSurvivor, title } = evidence
  const { withdrawal } = evidence
  const isWithdrawn = withdrawal !== null && toInstant(withdrawal.recordedAt) <= knownAt
  return {
    ...{ id, kind, tier, visibility, identifiesSurvivor, title, polarity, ...placeInLists(evidence) },
    isAttested: evidence.attestedBy.length > 0,
    happenedOn: fromDate(evidence.happenedOn),
    publishedOn: evidence.publishedOn && fromDate(evidence.publishedOn),
    author: evidence.author.name,
    enteredOn: todayIn(timeZone, evidence.recordedAt),
    withdrawnBecause: isWithdrawn ? withdrawal.reason : null,
    withdrawnOn: isWithdrawn ? todayIn(timeZone, withdrawal.recordedAt) : null,
  }
}
