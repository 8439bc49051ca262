'use client'

import { use } from 'react'
import { Choices } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { FormContext } from '@/components/form/FormContext'
import { Fieldset } from '@/components/form/Fieldset'
import { TextArea } from '@/components/form/TextArea'
import type { Choice } from '@/components/form/Select'
import type { PartInput } from '@/lib/restructuring/schema'

type Props = {
  /** Who is asked: each goes into one part at least. */
  asked: readonly Choice[]
  locator: string
  /** What a proposal that this one mends said. */
  before: readonly PartInput[]
}

/** Two parts to begin with; one more each time that the form comes back to be added to. */
export function PartsFields({ asked, locator, before }: Props) {
  const { state } = use(FormContext)
  const sent = Object.keys(state.values).flatMap((name) => /^part\.(\d+)\./.exec(name)?.[1] ?? [])
  const count = Math.min(
    12,
    Math.max(2, before.length, new Set(sent).size) + (state.ahead.length > 0 ? 1 : 0),
  )
  return Array.from({ length: count }, (_one, at) => (
    <Fieldset key={at} legend={`Part ${at + 1}`}>
      <Field
        name={`part.${at}.title`}
        label="Title"
        hint="In our own words, short: what this part asks."
        initial={before[at]?.title ?? null}
        autoComplete="off"
      />
      <TextArea
        name={`part.${at}.statement`}
        label="Statement"
        initial={before[at]?.statement ?? null}
        rows={2}
      />
      <Field
        name={`part.${at}.locator`}
        label="Locator"
        hint="Where it stands in the document."
        initial={before[at]?.locator ?? (at < 2 ? locator : '')}
        autoComplete="off"
      />
      <Field
        name={`part.${at}.excerpt`}
        label="Excerpt"
        hint="At most 12 of its own words in a row."
        initial={before[at]?.excerpt ?? null}
        autoComplete="off"
        isOptional
      />
      <Choices
        name={`part.${at}.askIds`}
        legend="Asked of"
        options={asked}
        initial={before[at]?.askIds ?? asked.map(({ value }) => value)}
        isMany
      />
    </Fieldset>
  ))
}
