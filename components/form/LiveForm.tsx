'use client'

import { Fragment, useEffect, useId, useState, type ReactNode } from 'react'
import { OPENED_BY, type FormAction } from '@/lib/http/formState'
import { FormContext } from './FormContext'
import { Ahead } from './Ahead'
import { ErrorSummary } from './ErrorSummary'
import { KeptLine } from './KeptLine'
import { nameOf, openedWith } from './kept'
import { Shown } from './Shown'
import { useKept } from './useKept'
import { useSending } from './useSending'

export type FormProps = {
  /** A named server action made by `action()`. */
  action: FormAction
  /** What the button says: the verb. */
  submit: string
  /** How the button looks; a `link` stands alone, without a row of actions. */
  look?: 'primary' | 'quiet' | 'link'
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

const FIRST_FIELD = ':is(input:not([type=hidden]), select, textarea)'

/** What a form knows in the browser. Without JavaScript the server renders the same from the action's answer. */
export function LiveForm({
  action,
  receipt,
  version,
  hidden = {},
  submit,
  look,
  shownLabel,
  whatIsNew,
  lookFirst,
  aside,
  children,
}: FormProps & { receipt: string }) {
  const { person, form, found, fill, forget } = useKept({
    name: nameOf(submit, hidden),
    opened: openedWith(version, hidden),
  })
  const { state, isPending, formProps } = useSending(action, form, forget)
  const [round, setRound] = useState(0)
  const [openedBy] = useState(person)
  const id = useId()
  const wasDone = state.shown !== null
  const wasBehind = state.problems.some(({ code }) => code === 'CONFLICT')
  // Only who was told that somebody was faster goes on with what is new (a version, what a decider saw): any other
  // refusal keeps what the form was opened with, also where the page was rendered anew without script.
  const opened = (name: string, now: string | number | undefined) =>
    wasBehind ? now : (state.values[name]?.[0] ?? now)
  const receiptNow =
    wasDone && state.attempt ? state.attempt : wasBehind ? receipt : (found?.receipt ?? receipt)
  const discard = () => {
    forget()
    // Made anew, each field holds what the page offers.
    setRound(round + 1)
  }
  useEffect(() => {
    if (round > 0) form.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus()
  }, [round, form])
  return (
    <FormContext value={{ id, state, isKept: person !== null }}>
      <form ref={form} {...formProps} noValidate>
        <ErrorSummary key={state.attempt} whatIsNew={whatIsNew} />
        <Ahead key={`ahead ${state.attempt}`} sentences={state.ahead} />
        {wasDone && (
          <Shown label={shownLabel ?? 'Copy this now: it is not shown again.'} text={state.shown ?? ''} />
        )}
        {found && state.attempt === null && <KeptLine {...{ found, fill, discard }} />}
        <input type="hidden" name="receipt" value={opened('receipt', receiptNow)} />
        {openedBy !== null && <input type="hidden" name={OPENED_BY} value={openedBy} />}
        {version !== undefined && <input type="hidden" name="version" value={opened('version', version)} />}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={opened(name, value)} />
        ))}
        <Fragment key={round}>{children}</Fragment>
        {look === 'link' ? (
          <button className="link-button">{submit}</button>
        ) : (
          <p className="actions">
            <button className={look === 'quiet' ? 'button quiet' : 'button'} aria-disabled={isPending}>
              {submit}
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
