'use client'

import { use } from 'react'
import { FormContext } from '@/components/form/FormContext'
import { TickRow } from '@/components/form/TickRow'
import { Moment } from '@/components/ui/Moment'
import { Difference } from '@/components/wordings/Difference'
import { wordsFor, type WordedField } from '@/components/wordings/wordedField'
import { merge, readSaid, sentAgain, type Said } from '@/lib/wordings/rules'

type Props = {
  fields: readonly WordedField[]
  /** What it says now. */
  now: Said
  versions: readonly { version: number; at: string; by: string; because: string | null }[]
  timeZone: string
}

/** In a form that a colleague was faster than: what they wrote since it was opened, field by field, beside what was typed. */
export function ChangedSince({ fields, now, versions, timeZone }: Props) {
  const { id, state } = use(FormContext)
  const was = readSaid(state.values['was']?.[0])
  const opened = Number(state.values['version']?.[0])
  const since = versions.filter(({ version }) => version >= opened)
  const merged = fields.map((field) => {
    const mine = sentAgain(state.values, field.name)
    const { whose } = merge(was[field.name], mine, now[field.name] ?? null)
    const say = (text: Said[string] | undefined) => wordsFor(field, text)
    return { ...field, whose, was: say(was[field.name]), mine: say(mine), theirs: say(now[field.name]) }
  })
  const taken = merged.filter(({ whose }) => whose === 'theirs')
  const both = merged.filter(({ whose }) => whose === 'both')
  return (
    <div className="changed-since">
      {since.map(({ version, at, by, because }) => (
        <p key={version}>
          <strong>{by}</strong> changed it on <Moment at={at} timeZone={timeZone} />
          {because && <>: “{because}”</>}
        </p>
      ))}
      {taken.length > 0 && (
        <>
          <p>You had not touched these, and they say now what your colleague wrote:</p>
          <ul>
            {taken.map((field) => (
              <li key={field.name}>
                {field.label}: <Difference from={field.was} to={field.theirs} />
              </li>
            ))}
          </ul>
        </>
      )}
      {both.length > 0 && (
        <p>You both changed {both.length === 1 ? 'this' : 'these'}. Yours stays unless you tick it:</p>
      )}
      {both.map((field) => (
        <TickRow
          key={`${state.attempt} ${field.name}`}
          place={`${id}-theirs-${field.name}`}
          name="theirs"
          value={field.name}
          isTicked={false}
          label={`${field.label}: take theirs`}
        >
          <p>
            Theirs: <Difference from={field.was} to={field.theirs} />
          </p>
          <p>
            Yours: <Difference from={field.was} to={field.mine} />
          </p>
        </TickRow>
      ))}
      {taken.length + both.length === 0 && (
        <p>None of its words differ from those that you had before you.</p>
      )}
      <p>Look at it, then send it again.</p>
    </div>
  )
}
