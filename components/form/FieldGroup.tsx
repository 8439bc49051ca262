'use client'

import type { ReactNode } from 'react'
import { useField } from './FormContext'
import { Help } from './Help'

type Props = { name: string; label: string; children: ReactNode }

/** Several controls that are one answer: a problem with the answer itself stands, and is found, here. */
export function FieldGroup({ name, label, children }: Props) {
  const { id, error } = useField(name, [], null)
  return (
    <div role="group" aria-label={label} id={id} tabIndex={-1}>
      <Help id={id} error={error} />
      {children}
    </div>
  )
}
