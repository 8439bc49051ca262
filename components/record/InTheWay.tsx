'use client'

import { use } from 'react'
import { Choices } from '@/components/form/Choices'
import { DateField } from '@/components/form/DateField'
import { FormContext } from '@/components/form/FormContext'
import type { CalendarDate } from '@/lib/core/dates'
import { MendFields } from './MendFields'

type Props = {
  entries: readonly { value: string; label: string }[]
  initial: string | undefined
  initialOn: string | undefined
  today: CalendarDate
  /** A correction says already what was wrong, for all of it. */
  isCorrection: boolean
}

/** Where a back-dated entry does not fit: the entry in its way, and the offer to correct it along with this one. */
export function InTheWay({ entries, initial, initialOn, isCorrection, today }: Props) {
  const { id, state } = use(FormContext)
  const named = [
    ...state.problems.map(({ field }) => /^inTheWay\.(.+)$/.exec(field ?? '')?.[1]),
    state.values['alsoEntryId']?.[0],
    initial,
  ]
  const shown = entries.filter(({ value }) => named.includes(value))
  if (shown.length === 0) return null
  return (
    <div className="in-the-way">
      {shown.map(({ value }) => (
        <span key={value} id={`${id}-inTheWay.${value}`} />
      ))}
      <Choices
        name="alsoEntryId"
        legend="Correct what is in the way, too?"
        hint="It is then struck through together with this one; as it was public, a second person decides both."
        options={[
          ...shown.map(({ value, label }) => ({ value, label: `Yes: ${label}` })),
          { value: '', label: 'No: I choose another date' },
        ]}
        initial={[initial ?? '']}
      />
      <DateField
        name="alsoOn"
        label="It happened on"
        hint="Of what is corrected, too. Left empty, it did not happen at all."
        initial={initialOn ?? null}
        max={today}
        isOptional
      />
      {!isCorrection && <MendFields isOfAnother />}
    </div>
  )
}
