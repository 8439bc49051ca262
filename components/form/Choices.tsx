'use client'

import { useField } from './FormContext'
import { Fieldset } from './Fieldset'
import type { Choice } from './Select'

type ChoicesProps = {
  legend: string
  hint?: string
  name: string
  options: readonly Choice[]
  initial?: readonly string[]
  /** One of them, or as many as apply (the schema's array). */
  isMany?: boolean
}

export function Choices({ legend, hint, name, options, initial = [], isMany = false }: ChoicesProps) {
  const { id, error, values, attempt } = useField(name, [...initial], hint)
  return (
    <Fieldset {...{ id: `${id}-group`, legend, ...(hint ? { hint } : {}), ...(error ? { error } : {}) }}>
      {options.map((option, index) => {
        // The summary's link leads to the first.
        const place = index === 0 ? id : `${id}-${option.value}`
        const type = isMany ? 'checkbox' : 'radio'
        return (
          <div className="choice" key={`${attempt} ${option.value}`}>
            <input
              id={place}
              type={type}
              name={name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
              aria-describedby={option.hint ? `${place}-what` : undefined}
            />
            <label htmlFor={place}>{option.label}</label>
            {option.hint && (
              <p className="hint" id={`${place}-what`}>
                {option.hint}
              </p>
            )}
          </div>
        )
      })}
    </Fieldset>
  )
}
