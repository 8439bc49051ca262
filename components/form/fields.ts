import type { Values } from '@/lib/http/formState'
import { isTyped, toFill } from './typed'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The fields of a form that somebody types or chooses, in their order. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((element) => isField(element)).filter(isTyped)
}

/** What the fields hold as the page offered them. */
export function offeredBy(fields: readonly Field[]) {
  return fields.map((field) => {
    const { name, type, value } = field
    if (field instanceof HTMLSelectElement) {
      const offered = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0]
      return { name, type, value: offered?.value ?? '' }
    }
    const checked = field instanceof HTMLInputElement && field.defaultChecked
    const isTicked = type === 'checkbox' || type === 'radio'
    return { name, type, value: isTicked ? value : field.defaultValue, checked }
  })
}

/** Fills in what is there to be filled in, as if it were typed, and returns what has no field yet. */
export function fillIn(form: HTMLFormElement, values: Values): Values {
  const filled = toFill(fieldsOf(form), values)
  for (const { field, value } of filled) fill(field, value)
  const names = new Set(filled.map(({ field }) => field.name))
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)))
}

function fill(field: Field, value: string | boolean): void {
  // What is filled in has to be seen.
  const fold = field.closest('details')
  if (typeof value === 'boolean') {
    if (!(field instanceof HTMLInputElement) || field.checked === value) return
    // A radio button is left by choosing another one.
    if (value || field.type === 'checkbox') field.click()
  } else {
    if (field.value === value) return
    // React watches an element's own property: the prototype's is set, so that the event is news to it.
    Reflect.set(Object.getPrototypeOf(field), 'value', value, field)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  if (fold) fold.open = true
}

/** Kept values in words, each by the label of its field, to be read beside a form that has changed. */
export function inWords(form: HTMLFormElement, values: Values): { label: string; text: string }[] {
  return Object.entries(values).flatMap(([name, list]) => {
    const fields = fieldsOf(form).filter((field) => field.name === name)
    const [first] = fields
    const words = list.map((value) => wordOf(fields, value)).filter((text) => text.trim() !== '')
    const label = first ? labelOf(first) : 'Not asked any more'
    return words.length === 0 ? [] : [{ label, text: words.join(', ') }]
  })
}

function labelOf(field: Field): string {
  const group = field.type === 'radio' || field.type === 'checkbox' ? field.closest('fieldset') : null
  return textOf(group?.querySelector('legend') ?? field.labels?.[0]) || field.name
}

/** Of a choice, what it is called. */
function wordOf(fields: readonly Field[], value: string): string {
  const [first] = fields
  if (first instanceof HTMLSelectElement)
    return textOf([...first.options].find((option) => option.value === value)) || value
  const tick = fields.find(({ type, value: own }) => ['radio', 'checkbox'].includes(type) && own === value)
  return textOf(tick?.labels?.[0]) || value
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? ''
}

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
}
