'use client'

import { useField } from '@/components/form/FormContext'
import { Help } from '@/components/form/Help'
import type { Choice } from '@/components/form/Select'

/** Whom a recommendation is given to, where its row says what the choice is about. */
export function OwnerSelect({ label, options }: { label: string; options: readonly Choice[] }) {
  const { id, error, values, attempt, described } = useField('owner', [options[0]?.value ?? ''], null)
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Help id={id} error={error} />
      <select key={attempt} {...described} id={id} name="owner" defaultValue={values[0] ?? ''}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  )
}
