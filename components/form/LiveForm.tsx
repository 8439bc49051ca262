'use client'

import { useActionState, useId, type ReactNode } from 'react'
import { NOT_SENT, type FormAction } from '@/lib/http/formState'
import { FormContext } from './FormContext'
import { Ahead } from './Ahead'
import { ErrorSummary } from './ErrorSummary'
import { FormButtons, type FormButtonsProps } from './FormButtons'
import { Shown } from './Shown'

export type FormProps = FormButtonsProps & {
  /** A named server action made by `action()`. */
  action: FormAction
  /** What opens it where it is folded away; it stands open once something is wrong in it. */
  fold?: string
  /** The version of what is edited, as it was read for this page. */
  version?: number
  /** What goes along unseen: which row this is about. */
  hidden?: Record<string, string>
  /** Said above what the action shows this once. */
  shownLabel?: string
  /** How it stands now, shown when somebody was faster; without it, a link to the page as it is now. */
  whatIsNew?: ReactNode
  children?: ReactNode
}

/** What a form knows in the browser. Without JavaScript the server renders the same from the action's answer. */
export function LiveForm({
  action,
  receipt,
  version,
  hidden,
  fold,
  shownLabel,
  whatIsNew,
  children,
  ...buttons
}: FormProps & { receipt: string }) {
  const [state, send, isPending] = useActionState(action, NOT_SENT)
  const id = useId()
  const wasDone = state.shown !== null
  const wasBehind = state.problems.some(({ code }) => code === 'CONFLICT')
  // Only who was told that somebody was faster goes on with what is new (a version, what a decider saw): any other
  // refusal keeps what the form was opened with, also where the page was rendered anew without script.
  const opened = (name: string, now: string | number | undefined) =>
    wasBehind ? now : (state.values[name]?.[0] ?? now)
  const form = (
    <FormContext value={{ id, state }}>
      <form action={send} noValidate onSubmit={(event) => isPending && event.preventDefault()}>
        <ErrorSummary key={state.attempt} whatIsNew={whatIsNew} />
        <Ahead key={`ahead ${state.attempt}`} sentences={state.ahead} />
        {wasDone && (
          <Shown label={shownLabel ?? 'Copy this now: it is not shown again.'} text={state.shown ?? ''} />
        )}
        <input type="hidden" name="receipt" value={wasDone && state.attempt ? state.attempt : receipt} />
        {version !== undefined && <input type="hidden" name="version" value={opened('version', version)} />}
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={opened(name, value)} />
        ))}
        {children}
        <FormButtons {...buttons} isPending={isPending} />
      </form>
    </FormContext>
  )
  if (fold === undefined) return form
  return (
    <details className="act" open={state.problems.length > 0 || undefined}>
      <summary>
        {fold}
        {buttons.about && <span className="visually-hidden"> {buttons.about}</span>}
      </summary>
      {form}
    </details>
  )
}
