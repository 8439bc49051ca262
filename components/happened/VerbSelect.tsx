'use client'

import { EVENT_WORDS } from '@/components/happened/eventWords'
import { useField } from '@/components/form/FormContext'
import { Help } from '@/components/form/Help'

type Props = { askId: string; initial: string; label: string }

/** What the event is for one request; shown once that is ticked (app/styles/staff.css). */
export function VerbSelect({ askId, initial, label }: Props) {
  const { id, error, values, attempt, described } = useField(`verb.${askId}`, [initial], null)
  return (
    <div className="field">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Help id={id} error={error} />
      <select key={attempt} {...described} id={id} name={`verb.${askId}`} defaultValue={values[0] ?? initial}>
        {Object.entries(EVENT_WORDS).map(([verb, words]) => (
          <option key={verb} value={verb}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
