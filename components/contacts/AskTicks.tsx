'use client'

import { use } from 'react'
import { FormContext, useField } from '@/components/form/FormContext'
import { Fieldset } from '@/components/form/Fieldset'
import { Help } from '@/components/form/Help'

export type AskTick = { id: string; label: string; hint: string; value: string }

type Props = {
  legend: string
  hint: string
  name: string
  ticks: readonly AskTick[]
  initial: readonly string[]
}

/** Which requests, one box each, with what is wrong beside the one that it is about. */
export function AskTicks({ legend, hint, name, ticks, initial }: Props) {
  const { id, error, values } = useField(name, [...initial], hint)
  return (
    <Fieldset {...{ id: `${id}-group`, legend, hint, ...(error ? { error } : {}) }}>
      {ticks.map((tick, index) => (
        // The summary's link leads to the first.
        <Tick key={tick.id} {...{ tick, name, values }} groupId={index === 0 ? id : undefined} />
      ))}
    </Fieldset>
  )
}

type TickProps = { tick: AskTick; name: string; values: readonly string[]; groupId: string | undefined }

/** A tick carries the version that was read; who was told that somebody was faster goes on with the new one. */
function Tick({ tick, name, values, groupId }: TickProps) {
  const { state } = use(FormContext)
  const { id, error, attempt, described } = useField(`${name}.${tick.id}`, [], tick.hint)
  const ticked = values.find((value) => value.startsWith(`${tick.id}/`))
  const wasBehind = state.problems.some(({ code }) => code === 'CONFLICT')
  return (
    <div className="choice" id={groupId}>
      <input
        key={attempt}
        {...described}
        id={id}
        type="checkbox"
        name={name}
        value={wasBehind ? tick.value : (ticked ?? tick.value)}
        defaultChecked={ticked !== undefined}
      />
      <label htmlFor={id}>{tick.label}</label>
      <Help id={id} hint={tick.hint} error={error} />
    </div>
  )
}
