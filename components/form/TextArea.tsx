'use client'

import { useField } from './FormContext'
import { Labelled, type Label } from './Labelled'

type TextAreaProps = Label & { name: string; initial?: string | null; rows?: number }

export function TextArea({ label, hint, isOptional, name, initial, rows = 4 }: TextAreaProps) {
  const { id, error, values, described } = useField(name, [initial ?? ''], hint)
  return (
    <Labelled {...{ id, label, hint, isOptional: isOptional ?? false, error }}>
      <textarea
        {...described}
        id={id}
        name={name}
        rows={rows}
        defaultValue={values[0] ?? ''}
        required={!isOptional}
      />
    </Labelled>
  )
}
