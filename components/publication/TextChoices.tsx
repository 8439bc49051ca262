'use client'

import type { ReactNode } from 'react'
import { Fieldset } from '@/components/form/Fieldset'
import { useField } from '@/components/form/FormContext'

type Option = { value: string; label: string; body: ReactNode; isTicked: boolean }

/** Texts to decide about, each with a box. What is marked is ticked by whoever has looked at it. */
export function TextChoices({ options }: { options: readonly Option[] }) {
  const ticked = options.flatMap(({ value, isTicked }) => (isTicked ? [value] : []))
  const { id, error, values, attempt } = useField('items', ticked, null)
  return (
    <Fieldset id={`${id}-group`} legend="What the public would read" {...(error && { error })}>
      {options.map(({ value, label, body }, index) => {
        const place = index === 0 ? id : `${id}-${value}`
        return (
          <div className="choice" key={`${attempt} ${value}`}>
            <input
              id={place}
              type="checkbox"
              name="items"
              value={value}
              defaultChecked={values.includes(value)}
              aria-describedby={`${place}-what`}
            />
            <label htmlFor={place}>{label}</label>
            <p className="hint" id={`${place}-what`}>
              {body}
            </p>
          </div>
        )
      })}
    </Fieldset>
  )
}
