'use client'

import type { ReactNode } from 'react'
import { useField } from '@/components/form/FormContext'

type Props = { value: string; isTicked: boolean; label: string; children: ReactNode }

/** One request of many, to be ticked; `children` say more about it. */
export function TickBox({ value, isTicked, label, children }: Props) {
  const { id, values, attempt } = useField('tick', isTicked ? [value] : [], null)
  const place = `${id}-${value}`
  return (
    <div className="choice">
      <input
        key={attempt}
        id={place}
        type="checkbox"
        name="tick"
        value={value}
        defaultChecked={values.includes(value)}
        aria-describedby={`${place}-what`}
      />
      <label htmlFor={place}>{label}</label>
      <div className="hint" id={`${place}-what`}>
        {children}
      </div>
    </div>
  )
}
