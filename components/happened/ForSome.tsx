'use client'

import { use, useEffect, useRef, useState } from 'react'
import { Fold } from '@/components/form/Fold'
import { FormContext } from '@/components/form/FormContext'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import { verbsTicked } from '@/components/happened/eventWords'
import { LAPSES } from '@/lib/workflow/request'
import { LAPSE_WORDS } from '@/lib/workflow/words'

/** What only some verbs need: open, and asked for, once a request that is ticked has such a verb. Without a script, once it was sent. */
export function ForSome() {
  const { state } = use(FormContext)
  const place = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const read = () => setChosen(verbsTicked(valuesOf(form)))
    read()
    form.addEventListener('change', read)
    return () => form.removeEventListener('change', read)
  }, [state.attempt])
  const verbs = chosen ?? verbsTicked(state.values)
  const isLapse = verbs.has('recordLapse')
  const isLoss = verbs.has('recordRegression')
  return (
    <div ref={place}>
      <Fold
        summary="If it came to nothing, or was rolled back"
        fields={['lapse', 'lost']}
        isOpen={isLapse || isLoss}
      >
        <Select
          name="lapse"
          label="How did it come to nothing?"
          nothing={isLapse ? 'Choose' : 'It did not'}
          options={LAPSES.map((value) => ({ value, label: LAPSE_WORDS[value] }))}
          isOptional={!isLapse}
        />
        <TextArea name="lost" label="What was lost, where it was rolled back" rows={2} isOptional={!isLoss} />
      </Fold>
    </div>
  )
}

function valuesOf(form: HTMLFormElement): Record<string, string[]> {
  const given = new FormData(form)
  const textsOf = (name: string) => given.getAll(name).filter((one) => typeof one === 'string')
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, textsOf(name)]))
}
