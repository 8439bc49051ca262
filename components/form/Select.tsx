'use client'

import { useField } from './FormContext'
import { Labelled, type Label } from './Labelled'

/** `group`: what those beside each other are headed by in a list. */
export type Choice = { value: string; label: string; hint?: string; group?: string }
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
        {grouped(options).map(({ group, choices }) =>
          group === undefined ? (
            <Options key="" choices={choices} />
          ) : (
            <optgroup key={group} label={group}>
              <Options choices={choices} />
            </optgroup>
          ),
        )}
      </select>
    </Labelled>
  )
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}

type Group = { group: string | undefined; choices: Choice[] }

function grouped(options: readonly Choice[]): Group[] {
  const groups = new Map<string | undefined, Choice[]>()
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option])
  return [...groups].map(([group, choices]) => ({ group, choices }))
}
