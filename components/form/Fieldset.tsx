import type { ReactNode } from 'react'
import { Help } from './Help'

type FieldsetProps = { legend: string; id?: string; hint?: string; error?: string; children: ReactNode }

/** Fields that belong together, under one question. */
export function Fieldset({ legend, id, hint, error, children }: FieldsetProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      <Help id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}
