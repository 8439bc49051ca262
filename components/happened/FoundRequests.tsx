'use client'

import { use, useEffect, useRef, type ReactNode } from 'react'
import { FieldGroup } from '@/components/form/FieldGroup'
import { FormContext, openedIn } from '@/components/form/FormContext'
import { foundSentence, isFound } from '@/components/happened/found'
import { TickTable } from '@/components/happened/TickTable'
import type { Touched } from '@/lib/proposals/queries/touched'
import type { EventVerb } from '@/lib/workflow/verbs'

type Props = {
  initial: Touched
  /** Those of a list, before anybody has sent the form. */
  areAllTicked: boolean
  wanted: EventVerb | undefined
  children: ReactNode
}

/** First those that are ticked already, then what the search has found besides; `children` are said below them. */
export function FoundRequests({ initial, areAllTicked, wanted, children }: Props) {
  const { state } = use(FormContext)
  const found = isFound(state.beside) ? state.beside : initial
  const { q, isList, ticked, others } = found
  const shown = [...ticked, ...others]
  const sentence = useRef<HTMLParagraphElement>(null)
  const wasSearched = state.attempt !== null && state.problems.length + state.ahead.length === 0
  useEffect(() => {
    if (wasSearched) sentence.current?.focus()
  }, [wasSearched, state.attempt])
  return (
    <FieldGroup name="tick" label="Requests that it touches">
      {shown.map(({ askId, version }) => {
        const name = `version.${askId}`
        return <input key={askId} type="hidden" name={name} value={openedIn(state, name, version)} />
      })}
      <p id="found" tabIndex={-1} role="status" className="prose" ref={sentence}>
        {foundSentence(found)}
      </p>
      <TickTable caption="Ticked so far" lines={ticked} hasVerbs wanted={wanted} />
      <TickTable
        caption={isList ? 'Of the list' : q === null ? 'Suggested' : 'Found'}
        lines={others}
        ticked={areAllTicked && isList ? others.map(({ askId }) => askId) : []}
        hasVerbs
        wanted={wanted}
      />
      {shown.length > 0 && children}
    </FieldGroup>
  )
}
