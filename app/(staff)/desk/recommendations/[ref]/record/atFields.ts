import { takenSentence } from '@/components/record/linkSentence'
import type { RecordForm } from '@/lib/asks/schema'
import type { Problem } from '@/lib/core/errors'

/** The command's problems at the fields of the form, in words that fit it. */
export function atFields(problems: readonly Problem[], form: RecordForm): Problem[] {
  return problems.map((problem) => atField(problem, form))
}

function atField(problem: Problem, form: RecordForm): Problem {
  const { code, field } = problem
  const isGuessed = form.url && !form.kind && !form.tier
  if (field === 'happenedOn' && !form.happenedOn) return { ...problem, field: 'effectiveOn' }
  if (code === 'EVIDENCE_TOO_WEAK' && isGuessed) return guessed(problem, form.url ?? '')
  if (field?.startsWith('assessments')) return atCriterion(problem, form)
  if (field?.startsWith('contradictionAnswers.'))
    return { ...problem, field: field.replace('contradictionAnswers', 'contradiction') }
  return field === 'evidenceIds' && !form.evidenceIds ? { ...problem, field: 'url' } : problem
}

/** With one criterion the link is its proof; with several each has its own. */
function atCriterion(problem: Problem, form: RecordForm): Problem {
  const assessed = Object.keys(form.assessment ?? {})
  const id = problem.field?.split('.')[1] ?? assessed[0]
  const isAboutProof = problem.code !== 'CRITERION_NOT_MET'
  if (isAboutProof && assessed.length <= 1 && !form.url) return { ...problem, field: 'url' }
  if (isAboutProof && assessed.length <= 1 && form.url && !form.kind && !form.tier)
    return guessed(problem, form.url)
  return { ...problem, field: id ? `${isAboutProof ? 'proof' : 'assessment'}.${id}` : null }
}

/** We took the link for less than it may be: the fold with what it is opens. */
function guessed(problem: Problem, url: string): Problem {
  return { ...problem, field: 'kind', message: `${problem.message} ${takenSentence({ url })}` }
}
