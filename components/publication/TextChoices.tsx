'use client'

import type { ReactNode } from 'react'
import { Fieldset } from '@/components/form/Fieldset'
import { useField } from '@/components/form/FormContext'
import { TickRow } from '@/components/form/TickRow'

/** `value`: every place of the text, the first of which names its box. */
type Option = { value: string; label: string; body: ReactNode }
type Group = { key: string; title: ReactNode; options: readonly Option[] }

/** Texts to decide about, each with a box, by the recommendation on whose page they would stand. */
export function TextChoices({ groups, ticked }: { groups: readonly Group[]; ticked: readonly string[] }) {
  const { id, error, values, attempt } = useField('items', [...ticked], null)
  const first = groups[0]?.options[0]?.value
  return (
    <Fieldset id={`${id}-group`} legend="What the public would read" {...(error && { error })}>
      {groups.map(({ key, title, options }) => (
        <section className="waiting" key={key} aria-labelledby={`${id}-${key}`}>
          <h3 id={`${id}-${key}`}>{title}</h3>
          {options.map(({ value, label, body }) => (
            <TickRow
              key={`${attempt} ${value}`}
              place={value === first ? id : `${id}-${value.split(' ')[0]}`}
              name="items"
              value={value}
              isTicked={values.includes(value)}
              label={label}
            >
              {body}
            </TickRow>
          ))}
        </section>
      ))}
    </Fieldset>
  )
}
