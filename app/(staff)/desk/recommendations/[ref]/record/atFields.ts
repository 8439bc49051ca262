import { kindWords } from '@/components/evidence/kindWords'
import type { RecordForm } from '@/lib/asks/schema'
import type { Problem } from '@/lib/core/errors'
import { suggestedKind } from '@/lib/evidence/rules'

/** The command's problems at the fields of the form, in words that fit it. */
export function atFields(problems: readonly Problem[], form: RecordForm): Problem[] {
  return problems.map((problem) => {
    if (problem.field === 'happenedOn' && !form.happenedOn) return { ...problem, field: 'effectiveOn' }
    if (problem.code === 'EVIDENCE_TOO_WEAK' && form.url && !form.kind && !form.tier)
      return guessed(problem, form.url)
    return problem.field === 'evidenceIds' && !form.evidenceIds ? { ...problem, field: 'url' } : problem
  })
}

/** We took the link for less than it may be: the fold with what it is opens. */
function guessed(problem: Problem, url: string): Problem {
  const kind = kindWords(suggestedKind(url)).toLowerCase()
  const message = `${problem.message} By its address we took the link for: ${kind}. If it is more than that, choose what it is.`
  return { ...problem, field: 'kind', message }
}
