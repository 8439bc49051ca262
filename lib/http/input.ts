import type { z } from 'zod'
import type { Problem } from '@/lib/core/errors'
import { isVisible } from '@/lib/core/text'
import { leafOf } from './fields'
import { isOfReact, isSecret, OPENED_BY, type Values } from './formState'
import { parseBound } from './receipt'
import { problemsOf } from './sentences'

export type Read<Schema extends z.ZodType> = {
  values: Values
  result: { input: z.output<Schema> } | { problems: Problem[] }
}

/**
 * Reads what a form or a query sends, by a strict schema: no field that it does not name, none twice unless it is a
 * list, no file, no character that cannot be kept. A field left empty counts as not sent.
 */
export function readFields<Schema extends z.ZodType>(
  entries: Iterable<[string, unknown]>,
  schema: Schema,
): Read<Schema> {
  const sent = [...entries].filter(([name]) => !isOfTheFramework(name, schema))
  const problems = sent.flatMap(([name, value]) => refuse(name, value, schema))
  const values: Values = {}
  for (const [name, value] of sent) {
    if (typeof value !== 'string' || !leafOf(schema, name)) continue
    const list = (values[name] ??= [])
    if (list.length === 1 && !leafOf(schema, name)?.isArray)
      problems.push(problem(name, 'SENT_TWICE', 'This field was sent twice. Load the page again.'))
    list.push(value)
  }
  if (problems.length > 0) return { values: withoutSecrets(values), result: { problems } }
  const parsed = parseBound(schema, nest(values, schema))
  const result = parsed.success ? { input: parsed.data } : { problems: problemsOf(parsed.error) }
  return { values: withoutSecrets(values), result }
}

/** React's own fields, and those of every form: who opened it, and its receipt where nothing is written that could be written twice. */
function isOfTheFramework(name: string, schema: z.ZodType): boolean {
  return isOfReact(name) || ((name === 'receipt' || name === OPENED_BY) && !leafOf(schema, name))
}

function refuse(name: string, value: unknown, schema: z.ZodType): Problem[] {
  if (!leafOf(schema, name))
    return [problem(null, 'UNKNOWN_FIELD', `Nothing is known here by the name “${name.slice(0, 40)}”.`)]
  if (typeof value !== 'string') return [problem(name, 'FILE', 'A file cannot be sent here.')]
  if (isUnreadable(value))
    return [
      problem(name, 'UNREADABLE', 'This holds a character that cannot be kept. Delete it and type it again.'),
    ]
  return []
}

/** PostgreSQL keeps no NUL, half of a surrogate pair is no character, and in its place a browser sends U+FFFD. */
export function isUnreadable(text: string): boolean {
  return /[\0\ufffd\p{Surrogate}]/u.test(text)
}

/** `evidence.url` becomes the `url` of `evidence`; what is empty is left out, a ticked box is true. */
function nest(values: Values, schema: z.ZodType): object {
  const input: Nested = {}
  for (const [name, list] of Object.entries(values)) {
    const leaf = leafOf(schema, name)
    const [first = ''] = list
    if (leaf?.isArray) put(input, name, list.filter(Boolean))
    else if (isVisible(first)) put(input, name, leaf?.isBoolean && first === 'on' ? true : first)
  }
  return input
}

type Nested = { [key: string]: Nested | string | string[] | true }

function put(input: Nested, name: string, value: string | string[] | true): void {
  const [key = '', ...rest] = name.split('.')
  if (rest.length === 0) {
    input[key] = value
    return
  }
  const inner = input[key]
  const place: Nested = typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
  input[key] = place
  put(place, rest.join('.'), value)
}

function withoutSecrets(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)))
}

function problem(field: string | null, code: string, message: string): Problem {
  return { field, code, message }
}
