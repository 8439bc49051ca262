'use client'

import { use } from 'react'
import { DateField } from '@/components/form/DateField'
import { Fold } from '@/components/form/Fold'
import { FormContext } from '@/components/form/FormContext'
import type { CalendarDate } from '@/lib/core/dates'

type Props = {
  pieces: readonly { value: string; label: string; happenedOn: CalendarDate }[]
  today: CalendarDate
}

/** Of a correction: a link took over the wrong day with the entry. Open as soon as one is dated after the day that was sent. */
export function RedatedFields({ pieces, today }: Props) {
  const { state } = use(FormContext)
  const sent = state.values['effectiveOn']?.[0]
  const isLate = (on: CalendarDate) => Boolean(sent) && sent !== undefined && on > sent
  if (pieces.length === 0) return null
  return (
    <Fold
      summary="What it rests on is dated wrongly, too"
      fields={pieces.map(({ value }) => `redated.${value}`)}
      isOpen={pieces.some(({ happenedOn }) => isLate(happenedOn))}
    >
      <p className="soft small">
        A piece that you give another day is replaced when you send this, before anybody has decided the
        correction; where it is public, so is its new day.
      </p>
      {pieces.map(({ value, label, happenedOn }) => (
        <DateField
          key={value}
          name={`redated.${value}`}
          label={`${label}: it happened on`}
          hint={
            isLate(happenedOn)
              ? 'It is dated after the day that you give. With its own day, it is replaced by the same.'
              : 'With another day, it is replaced by the same, and what was wrong is the reason.'
          }
          max={today}
          isOptional
        />
      ))}
    </Fold>
  )
}
