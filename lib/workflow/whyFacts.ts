import type { CalendarDate } from '@/lib/core/dates'
import type { Assessment } from '@/lib/workflow/request'
import type { Entry, Standing } from '@/lib/workflow/types'
import type { Point, Step } from '@/lib/workflow/walk'

/** An entry with the day on which it was entered, in the organisation's time zone. */
export type WhyEntry = Entry & { enteredOn: CalendarDate }

export type WhyCriterion = {
  id: string
  /** Criteria are told in this order. */
  position: number
  kind: 'COMPLETION' | 'OUTCOME'
  isRequired: boolean
  assessment: Assessment
  /** Null where its words are not for whoever reads. */
  text: string | null
  evidenceIds: readonly string[]
}

export type WhyEvidence = {
  id: string
  tier: number
  /** Two of our people saw it and nothing is kept. */
  isAttested: boolean
  polarity: 'SUPPORTS' | 'CONTRADICTS' | 'CONTEXT'
  happenedOn: CalendarDate
  /** Null while it counts. */
  withdrawnOn: CalendarDate | null
  /** Null where its title is not for whoever reads. */
  title: string | null
}

/** What the explanation of one request is made from: of staff's facts, or of what is published. */
export type WhyFacts = Point & {
  entries: readonly WhyEntry[]
  /** The newest version of each. */
  criteria: readonly WhyCriterion[]
  evidence: readonly WhyEvidence[]
  /** False for the public: a criterion may rest on something that is not shown. */
  isAllShown: boolean
}

export const WHY_CODES = [
  'NOT_CHECKED',
  'RULE',
  'CORRECTED',
  'LOOKED',
  'CRITERION',
  'ON_PAPER_ONLY',
  'EVIDENCE',
  'VERIFIED_BY_TWO',
  'DECIDED_BY_ONE',
  'DISPUTED',
  'EXPIRED',
  'UNVERIFIED',
  'MISSING',
  'NOTHING_MISSING',
  'NOTHING_EXPECTED',
  'ROLL_UP',
  'LEAF',
] as const
export type WhyCode = (typeof WHY_CODES)[number]

export type WhyLink = { kind: 'entry' | 'evidence' | 'criterion'; id: string }
/** One sentence of the explanation, and what it speaks of. */
export type WhyLine = { code: WhyCode; text: string; links: readonly WhyLink[] }

/** The facts with their fold: where it stands, and the steps that led there. */
export type WhyView = { facts: WhyFacts; standing: Standing; steps: readonly Step<WhyEntry>[] }

export function line(code: WhyCode, text: string, links: readonly WhyLink[] = []): WhyLine {
  return { code, text, links }
}

export function linkTo(kind: WhyLink['kind'], ...ids: readonly string[]): WhyLink[] {
  return [...new Set(ids)].sort().map((id) => ({ kind, id }))
}
