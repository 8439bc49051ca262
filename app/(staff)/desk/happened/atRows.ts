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
