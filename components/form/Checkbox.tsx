'use client'

import type { ReactNode } from 'react'
import { useField } from './FormContext'
import { Help } from './Help'

type CheckboxProps = { label: string; hint?: ReactNode; name: string; isTicked?: boolean }

/** One box: yes or no. Sent as `on`, which a schema's boolean reads as true. */
export function Checkbox({ label, hint, name, isTicked = false }: CheckboxProps) {
  const { id, error, values, attempt, described } = useField(name, isTicked ? ['on'] : [], hint)
  return (
    <div className="choice">
      <input
        key={attempt}
        {...described}
        id={id}
        type="checkbox"
        name={name}
        defaultChecked={values.includes('on')}
      />
      <label htmlFor={id}>{label}</label>
      <Help id={id} hint={hint} error={error} />
    </div>
  )
}
