import type { ReactNode } from 'react'

type Props = {
  /** The id of the box. */
  place: string
  name: string
  value: string
  isTicked: boolean
  label: string
  children: ReactNode
}

/** A box to tick, with more about it below its label. Made anew by its key when the form came back. */
export function TickRow({ place, name, value, isTicked, label, children }: Props) {
  return (
    <div className="choice">
      <input
        id={place}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isTicked}
        aria-describedby={`${place}-what`}
      />
      <label htmlFor={place}>{label}</label>
      <div className="hint" id={`${place}-what`}>
        {children}
      </div>
    </div>
  )
}
