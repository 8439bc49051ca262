'use client'

import { useActionState, useId, type ReactNode } from 'react'
import { NOT_SENT, type FormAction } from '@/lib/http/formState'
import { FormContext } from './FormContext'
import { Ahead } from './Ahead'
import { ErrorSummary } from './ErrorSummary'
import { Key } from './Key'
import { Shown } from './Shown'

export type FormProps = {
  /** A named server action made by `action()`. */
  action: FormAction
  /** What the button says: the verb. */
  submit: string
  /** How the button looks; a `link` stands alone, without a row of actions. */
  look?: 'primary' | 'quiet' | 'link'
  /** The key that presses the button, where a page listens to keys. */
  shortcut?: string
  /** The version of what is edited, as it was read for this page. */
  version?: number
  /** What goes along unseen: which row this is about. */
  hidden?: Record<string, string>
  /** Said above what the action shows this once. */
  shownLabel?: string
  /** How it stands now, shown when somebody was faster; without it, a link to the page as it is now. */
  whatIsNew?: ReactNode
  /** What a second button says, which only asks what would happen. */
  lookFirst?: string
  /** Beside the button: a way out. */
  aside?: ReactNode
  children?: ReactNode
}

/** What a form knows in the browser. Without JavaScript the server renders the same from the action's answer. */
export function LiveForm({
  action,
  receipt,
  version,
  hidden,
  submit,
  look,
  shortcut,
  shownLabel,
  whatIsNew,
  lookFirst,
  aside,
  children,
}: FormProps & { receipt: string }) {
  const [state, send, isPending] = useActionState(action, NOT_SENT)
  const id = useId()
  const wasDone = state.shown !== null
  const wasBehind = state.problems.some(({ code }) => code === 'CONFLICT')
  // Only who was told that somebody was faster goes on with what is new (a version, what a decider saw): any other
  // refusal keeps what the form was opened with, also where the page was rendered anew without script.
  const opened = (name: string, now: string | number | undefined) =>
    wasBehind ? now : (state.values[name]?.[0] ?? now)
  const words = (
    <>
      {submit}
      {shortcut && <Key of={shortcut} />}
    </>
  )
  return (
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
        {look === 'link' ? (
          <button className="link-button" aria-disabled={isPending} aria-keyshortcuts={shortcut}>
            {words}
          </button>
        ) : (
          <p className="actions">
            <button
              className={look === 'quiet' ? 'button quiet' : 'button'}
              aria-disabled={isPending}
              aria-keyshortcuts={shortcut}
            >
              {words}
            </button>
            {lookFirst && (
              <button className="button quiet" name="lookFirst" value="on" aria-disabled={isPending}>
                {lookFirst}
              </button>
            )}
            {aside}
          </p>
        )}
      </form>
    </FormContext>
  )
}
