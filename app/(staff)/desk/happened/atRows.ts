import { takenSentence } from '@/components/record/linkSentence'
import type { Problem } from '@/lib/core/errors'

/** Said once for all of them: the form has one field for it. */
const SHARED: Readonly<Record<string, string>> = {
  effectiveOn: 'happenedOn',
  sentence: 'sentence',
  reason: 'sentence',
  lapse: 'lapse',
  lost: 'lost',
  searched: 'searched',
}
/** Its field is the day, and it is about the history of one request. */
const OF_ONE = ['DOES_NOT_FIT']

type Link = Parameters<typeof takenSentence>[0]
type Rows = {
  labels: ReadonlyMap<string, string>
  /** The field at which something about one request is said. */
  fieldOf: (askId: string) => string
}

/** The command's problems where the form has a place for them: at its field, or at the request that each names. */
export function atRows(problems: readonly Problem[], rows: Rows): Problem[] {
  const placed = problems.map((problem) => atRow(problem, rows))
  const isFirst = ({ field, message }: Problem, index: number) =>
    placed.findIndex((one) => one.field === field && one.message === message) === index
  return placed.filter(isFirst)
}

function atRow(problem: Problem, { labels, fieldOf }: Rows): Problem {
  const [each, askId = '', name = ''] = problem.field?.split('.') ?? []
  if (each !== 'each') return problem
  const shared = OF_ONE.includes(problem.code) ? undefined : SHARED[name]
  if (shared !== undefined) return { ...problem, field: shared }
  const label = labels.get(askId)
  return {
    ...problem,
    field: fieldOf(askId),
    message: label ? `${label}: ${problem.message}` : problem.message,
  }
}

/** A link that was taken for less than it may be: each row says where that is mended, and the fold with what it is opens. */
export function atLink(problems: readonly Problem[], link: Link): Problem[] {
  const isWeak = ({ code }: Problem) => code === 'EVIDENCE_TOO_WEAK'
  const last = problems.findLastIndex(isWeak)
  return problems.flatMap((problem, index) => {
    if (!isWeak(problem)) return problem
    const row = {
      ...problem,
      message: `${problem.message} What the link is can be said under “About the link”.`,
    }
    const mend = { field: 'kind', code: 'LINK_TOO_WEAK', message: takenSentence(link) }
    return index === last ? [row, mend] : row
  })
}
