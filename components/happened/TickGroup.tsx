'use client'

import type { ReactNode } from 'react'
import { useField } from '@/components/form/FormContext'
import { Help } from '@/components/form/Help'

/** The requests to tick: a problem with the ticks themselves stands, and is found, here. */
export function TickGroup({ label, children }: { label: string; children: ReactNode }) {
  const { id, error } = useField('tick', [], null)
  return (
    <div role="group" aria-label={label} id={id} tabIndex={-1}>
      <Help id={id} error={error} />
      {children}
    </div>
  )
}
