import { formatDate } from '@/lib/workflow/formatDate'
import { isOnPaperOnly } from '@/lib/workflow/practice'
import { isAssessed, isOneOf } from '@/lib/workflow/statuses'
import {
  line,
  linkTo,
  type WhyCriterion,
  type WhyEvidence,
  type WhyLine,
  type WhyView,
} from '@/lib/workflow/whyFacts'
import { ASSESSMENT_WORDS, POLARITY_WORDS, TIER_WORDS } from '@/lib/workflow/words'

/** What counts as done, one by one, with what each rests on. */
export function whyCriteria({ facts, standing }: WhyView): WhyLine[] {
  const lines = inOrder(facts.criteria).map((criterion) => {
    const known = facts.evidence.filter(({ id }) => criterion.evidenceIds.includes(id)).map(({ id }) => id)
    const kind = `${criterion.isRequired ? 'Required' : 'Also looked at'}, ${KIND_WORDS[criterion.kind]}`
    return line('CRITERION', `${kind}: ${nameOf(criterion)}. ${ASSESSMENT_WORDS[criterion.assessment]}.`, [
      ...linkTo('criterion', criterion.id),
      ...linkTo('evidence', ...known),
    ])
  })
  const outcomes = facts.criteria.filter(({ kind }) => kind === 'OUTCOME').map(({ id }) => id)
  const isPaper = isOnPaperOnly(standing.implementation, facts.criteria)
  // What nobody has looked at is told by one sentence.
  if (!isAssessed(standing.implementation) && !facts.criteria.some(isLookedAt)) return []
  return isPaper
    ? [
        ...lines,
        line('ON_PAPER_ONLY', 'It is done on paper, not yet in practice.', linkTo('criterion', ...outcomes)),
      ]
    : lines
}

/** What it rests on, piece by piece: how strong, when, for or against, and whether it still counts. */
export function whyEvidence({ facts }: WhyView): WhyLine[] {
  return facts.evidence
    .toSorted((a, b) => compare(a.happenedOn, b.happenedOn) || compare(a.id, b.id))
    .map((evidence) => line('EVIDENCE', evidenceSentence(evidence), linkTo('evidence', evidence.id)))
}

/** “…” in its own words, or that it has none here. */
export function nameOf({ text }: Pick<WhyCriterion, 'text'>): string {
  return text === null ? 'one more thing, whose words are not public' : `“${text}”`
}

export function inOrder(criteria: readonly WhyCriterion[]): WhyCriterion[] {
  return criteria.toSorted((a, b) => a.position - b.position || compare(a.id, b.id))
}

/** Supporting, standing, an official act or independent or official data. */
export function isProven(criterion: WhyCriterion, evidence: readonly WhyEvidence[]): boolean {
  return evidence.some(
    ({ id, polarity, tier, isAttested, withdrawnOn }) =>
      criterion.evidenceIds.includes(id) &&
      polarity === 'SUPPORTS' &&
      withdrawnOn === null &&
      (tier <= 2 || isAttested),
  )
}

export const KIND_WORDS: Readonly<Record<WhyCriterion['kind'], string>> = {
  COMPLETION: 'on paper',
  OUTCOME: 'in practice',
}

function evidenceSentence({
  tier,
  isAttested,
  polarity,
  happenedOn,
  withdrawnOn,
  title,
}: WhyEvidence): string {
  const named = title === null ? '' : `“${title}”, `
  const strength = isAttested ? 'seen by two of our staff' : tierWords(tier)
  const what = `${named}${strength}, of ${formatDate(happenedOn)}`
  const sentence = `${what.slice(0, 1).toUpperCase()}${what.slice(1)}: ${POLARITY_WORDS[polarity].toLowerCase()}`
  if (withdrawnOn === null) return `${sentence}.`
  return `${sentence}; withdrawn on ${formatDate(withdrawnOn)}, it no longer counts.`
}

const TIERS = ['1', '2', '3', '4'] as const

function tierWords(tier: number): string {
  const key = String(tier)
  return isOneOf(TIERS, key) ? TIER_WORDS[key].toLowerCase() : 'of unknown strength'
}

function isLookedAt({ assessment }: WhyCriterion): boolean {
  return assessment !== 'NOT_ASSESSED'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
