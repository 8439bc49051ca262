import type { ReactNode } from 'react'
import { Help } from './Help'

export type Label = { label: string; hint?: ReactNode; isOptional?: boolean }

type LabelledProps = Label & { id: string; error: string | undefined; children: ReactNode }

/** A label, what helps, what is wrong, and the field itself, in the order they are read. */
export function Labelled({ id, label, hint, isOptional, error, children }: LabelledProps) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {isOptional && <span className="optional">(optional)</span>}
      </label>
      <Help id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}
