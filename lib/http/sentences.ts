import type { z } from 'zod'
import type { Problem } from '@/lib/core/errors'

/** For what a schema has no sentence of its own. */
export function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return `Nothing is known here by the name ${issue.keys.join(', ')}.`
  if (issue.input === undefined) return 'Fill this in.'
  if (issue.code === 'too_big')
    return `Use at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}.`
  if (issue.code === 'too_small')
    return `Use at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}.`
  if (issue.code === 'invalid_value') return 'Choose one of the list.'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'Enter a date that exists.'
  return 'This is not in the form that is expected here.'
}

export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, code, message }) => ({
    field: path.filter((key) => typeof key === 'string').join('.') || null,
    code: code.toUpperCase(),
    message,
  }))
}
