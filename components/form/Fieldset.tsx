import type { ReactNode } from 'react'

type FieldsetProps = { legend: string; id?: string; hint?: string; error?: string; children: ReactNode }

/** Fields that belong together, under one question. */
export function Fieldset({ legend, id, hint, error, children }: FieldsetProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}
