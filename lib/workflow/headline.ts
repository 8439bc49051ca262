import type { CalendarDate } from '@/lib/core/dates'
import { formatDate } from '@/lib/workflow/formatDate'
import { countByState } from '@/lib/workflow/rollUp'
import { isAssessed, type Implementation } from '@/lib/workflow/statuses'

export type Headline = {
  /** NONE_CHECKED; fewer than half: lead with what was checked; else with what came of it. */
  leadsWith: 'NONE_CHECKED' | 'WHAT_WAS_CHECKED' | 'WHAT_CAME_OF_IT'
  /** Those that count: what has been replaced does not, as within one recommendation. */
  total: number
  checked: number
  counts: Readonly<Record<Implementation, number>>
  /** How many of them claim something that is being checked again. */
  disputed: Readonly<Record<Implementation, number>>
  /** The first day anything was checked. */
  since: CalendarDate | null
}

/** In counts of top-level recommendations, each once by its roll-up. Parts, addressees and demands do not belong here. */
export function headline(
  topLevel: readonly Implementation[],
  since: CalendarDate | null,
  /** The states of those that are being checked again. */
  disputed: readonly Implementation[] = [],
): Headline {
  const counting = topLevel.filter((state) => state !== 'SUPERSEDED')
  const total = counting.length
  const checked = counting.filter(isAssessed).length
  const leadsWith =
    checked === 0 ? 'NONE_CHECKED' : checked * 2 < total ? 'WHAT_WAS_CHECKED' : 'WHAT_CAME_OF_IT'
  return {
    leadsWith,
    total,
    checked,
    counts: countByState(topLevel),
    disputed: countByState(disputed),
    since,
  }
}

/** The answer in plain English. A state that none is in is not mentioned: never "0 implemented". */
export function headlineSentence(numbers: Headline): string {
  const { total, counts } = numbers
  const replaced = counts.SUPERSEDED
  if (total + replaced === 0) return 'There are no recommendations here yet.'
  if (total === 0)
    return replaced === 1
      ? 'The one recommendation here has been replaced.'
      : `All ${replaced} recommendations here have been replaced.`
  return replaced === 0
    ? answer(numbers)
    : `${answer(numbers)} ${replaced} more ${have(replaced)} been replaced.`
}

function answer({ leadsWith, total, checked, counts, disputed, since }: Headline): string {
  if (leadsWith === 'NONE_CHECKED') {
    return total === 1
      ? 'The one recommendation has not been checked yet.'
      : `None of the ${total} recommendations has been checked yet.`
  }
  const opening = since === null ? '' : ` since ${formatDate(since)}`
  const results = list(
    FOUND.flatMap(([state, say]) =>
      counts[state] > 0 ? [say(counts[state]) + doubt(counts[state], disputed[state])] : [],
    ),
  )
  if (leadsWith === 'WHAT_WAS_CHECKED') {
    const found = checked === 1 ? onlyOne(counts, disputed) : `Of those ${checked}, ${results}`
    return `We have checked ${checked} of ${total} recommendations${opening}. ${found}.`
  }
  const rest = total - checked
  const unchecked = rest === 0 ? '' : ` ${rest} ${rest === 1 ? 'is' : 'are'} not checked yet.`
  return `Of ${total} ${total === 1 ? 'recommendation' : 'recommendations'}, ${results}.${unchecked}`
}

/** In the order a reader asks: what was done, what was lost, what is under way, what was not. */
const FOUND: readonly (readonly [Implementation, (count: number) => string])[] = [
  ['IMPLEMENTED', (count) => `${count} ${are(count)} implemented`],
  ['PARTIALLY_IMPLEMENTED', (count) => `${count} ${are(count)} partly implemented`],
  ['REGRESSED', (count) => `${count} ${have(count)} been rolled back`],
  ['IN_PROGRESS', (count) => `${count} ${are(count)} in progress`],
  ['COMMITTED', (count) => `${count} ${have(count)} been promised`],
  ['NO_ACTION', (count) => `for ${count} we found no action`],
  ['CLOSED_NOT_IMPLEMENTED', (count) => `${count} ended without being implemented`],
]

const FOUND_OF_ONE: Readonly<Record<Implementation, string>> = {
  NOT_ASSESSED: 'It is not checked yet',
  NO_ACTION: 'For that one we found no action',
  COMMITTED: 'That one has been promised',
  IN_PROGRESS: 'That one is in progress',
  PARTIALLY_IMPLEMENTED: 'That one is partly implemented',
  IMPLEMENTED: 'That one is implemented',
  REGRESSED: 'That one has been rolled back',
  CLOSED_NOT_IMPLEMENTED: 'That one ended without being implemented',
  SUPERSEDED: 'That one has been replaced',
}

function onlyOne(counts: Headline['counts'], disputed: Headline['disputed']): string {
  const [only = 'NOT_ASSESSED'] = FOUND.flatMap(([state]) => (counts[state] > 0 ? [state] : []))
  return FOUND_OF_ONE[only] + doubt(1, disputed[only])
}

/** Said in the same breath, so that nobody quotes the one without the other. */
function doubt(count: number, disputed: number): string {
  if (disputed === 0) return ''
  if (disputed === count) return ' (being checked again)'
  return ` (${disputed} of them being checked again)`
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}

function have(count: number): string {
  return count === 1 ? 'has' : 'have'
}

function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
