'use client'

import { useField } from './FormContext'
import { Labelled, type Label } from './Labelled'

export type Choice = { value: string; label: string; hint?: string }
type SelectProps = Label & {
  name: string
  options: readonly Choice[]
  initial?: string | null
  /** The first line, which chooses nothing. */
  nothing?: string
}

export function Select({ label, hint, isOptional, name, options, initial, nothing }: SelectProps) {
  const { id, error, values, attempt, described } = useField(name, [initial ?? ''], hint)
  return (
    <Labelled {...{ id, label, hint, isOptional: isOptional ?? false, error }}>
      {/* React gives a select its value back only when it is new. */}
      <select
        key={attempt}
        {...described}
        id={id}
        name={name}
        defaultValue={values[0] ?? ''}
        required={!isOptional}
      >
        {nothing !== undefined && <option value="">{nothing}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
