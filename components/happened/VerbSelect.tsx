'use client'

import { EVENT_WORDS } from '@/components/happened/eventWords'
import { useField } from '@/components/form/FormContext'
import { Help } from '@/components/form/Help'
import type { EventVerb } from '@/lib/workflow/verbs'

type Props = {
  askId: string
  verbs: readonly EventVerb[]
  /** As what all of them are to be recorded, where that can be. */
  wanted?: EventVerb | undefined
  label: string
}

/** What the event is for one request, of what it can be there; shown once that is ticked (app/styles/staff.css). */
export function VerbSelect({ askId, verbs, wanted, label }: Props) {
  const first = wanted && verbs.includes(wanted) ? wanted : verbs[0]
  const { id, error, values, attempt, described } = useField(`verb.${askId}`, [], null)
  return (
    <div className="field">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Help id={id} error={error} />
      <select key={attempt} {...described} id={id} name={`verb.${askId}`} defaultValue={values[0] ?? first}>
        {verbs.map((verb) => (
          <option key={verb} value={verb}>
            {EVENT_WORDS[verb]}
          </option>
        ))}
      </select>
    </div>
  )
}
