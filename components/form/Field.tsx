'use client'

import { useField } from './FormContext'
import { Labelled, type Label } from './Labelled'

type FieldProps = Label & {
  name: string
  type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'number' | 'search' | 'date'
  /** What it begins with; a password begins with nothing, always. */
  initial?: string | number | null
  autoComplete?: string
  inputMode?: 'numeric' | 'url' | 'email' | 'tel'
  min?: string | number
  max?: string | number
}

export function Field({ label, hint, isOptional, name, type = 'text', initial, ...rest }: FieldProps) {
  const { id, error, values, described } = useField(name, [String(initial ?? '')], hint)
  return (
    <Labelled {...{ id, label, hint, isOptional: isOptional ?? false, error }}>
      <input
        {...rest}
        {...described}
        id={id}
        name={name}
        type={type}
        defaultValue={values[0] ?? ''}
        required={!isOptional}
      />
    </Labelled>
  )
}
