import { isSecret, type Values } from '@/lib/http/formState'

/** Of a field of a form, what it takes to keep it: a browser's own element, or a plain value. */
export type FieldLike = { name: string; type: string; value: string; checked?: boolean }

const NOT_TYPED = ['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image', 'fieldset', 'output']

/** Somebody types or chooses it, and it may be kept: no secret, no file, nothing that goes along unseen. */
export function isTyped({ name, type }: Pick<FieldLike, 'name' | 'type'>): boolean {
  return name !== '' && !NOT_TYPED.includes(type) && !isSecret(name)
}

/** What these fields hold, by name; a name of boxes of which none is ticked has an empty list. */
export function typedIn(fields: readonly FieldLike[]): Values {
  const values: Values = {}
  for (const field of fields) {
    if (!isTyped(field)) continue
    const list = (values[field.name] ??= [])
    if (!isTick(field) || field.checked) list.push(field.value)
  }
  return values
}

/** What each field should hold by these values; those that they do not speak of are left out. */
export function toFill<Field extends FieldLike>(
  fields: readonly Field[],
  values: Values,
): { field: Field; value: string | boolean }[] {
  const places = new Map<string, number>()
  return fields.filter(isTyped).flatMap<{ field: Field; value: string | boolean }>((field) => {
    const list = Object.hasOwn(values, field.name) ? values[field.name] : undefined
    if (!list) return []
    if (isTick(field)) return [{ field, value: list.includes(field.value) }]
    const place = places.get(field.name) ?? 0
    places.set(field.name, place + 1)
    const value = list[place]
    return value === undefined ? [] : [{ field, value }]
  })
}

/** Of some names what these values say; a name that they do not have is left out. */
export function pick(values: Values, names: Iterable<string>): Values {
  return Object.fromEntries([...names].flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
}

/** Of two sets of values whether they say the same, whatever the order of their names. */
export function isSame(one: Values, other: Values): boolean {
  const flat = (values: Values) => JSON.stringify(Object.entries(values).sort())
  return flat(one) === flat(other)
}

export function isTick({ type }: Pick<FieldLike, 'type'>): boolean {
  return type === 'checkbox' || type === 'radio'
}
