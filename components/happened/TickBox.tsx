'use client'

import type { ReactNode } from 'react'
import { useField } from '@/components/form/FormContext'
import { TickRow } from '@/components/form/TickRow'

type Props = { value: string; isTicked: boolean; label: string; children: ReactNode }

/** One request of many, to be ticked; `children` say more about it. */
export function TickBox({ value, isTicked, label, children }: Props) {
  const { id, values, attempt } = useField('tick', isTicked ? [value] : [], null)
  return (
    <TickRow
      key={attempt}
      place={`${id}-${value}`}
      name="tick"
      value={value}
      isTicked={values.includes(value)}
      label={label}
    >
      {children}
    </TickRow>
  )
}
