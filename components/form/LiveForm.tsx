'use client'

import { Fragment, useEffect, useId, useState, type ReactNode } from 'react'
import { OPENED_BY, type FormAction } from '@/lib/http/formState'
import { FormContext, isBehind, openedIn } from './FormContext'
import { Ahead } from './Ahead'
import { ErrorSummary } from './ErrorSummary'
import { FormButtons, type FormButtonsProps } from './FormButtons'
import { KeptLine } from './KeptLine'
import { nameOf, openedWith } from './kept'
import { Shown } from './Shown'
import { useKept } from './useKept'
import { useSending } from './useSending'

export type FormProps = FormButtonsProps & {
  /** A named server action made by `action()`. */
  action: FormAction
  /** What opens it where it is folded away; it stands open once something is wrong in it. */
  fold?: string
  /** The version of what is edited, as it was read for this page. */
  version?: number
  /** The one field that the tab keeps, where nothing else may come back that was chosen for another time. */
  keepsOnly?: string
  /** What goes along unseen: which row this is about. */
  hidden?: Record<string, string>
  /** Said above what the action shows this once. */
  shownLabel?: string
  /** How it stands now, shown when somebody was faster; without it, a link to the page as it is now. */
  whatIsNew?: ReactNode
  /** Below the form: what it has brought. */
  below?: ReactNode
  children?: ReactNode
}

const FIRST_FIELD = ':is(input:not([type=hidden]), select, textarea)'

/** What a form knows in the browser. Without JavaScript the server renders the same from the action's answer. */
export function LiveForm({
  action,
  receipt,
  version,
  hidden = {},
  fold,
  keepsOnly,
  shownLabel,
  whatIsNew,
  below,
  children,
  ...buttons
}: FormProps & { receipt: string }) {
  const { person, form, found, fill, forget } = useKept({
    name: nameOf(buttons.submit, hidden),
    opened: openedWith(version, hidden),
    keepsOnly,
  })
  const { state, isPending, formProps } = useSending(action, form, forget)
  const [round, setRound] = useState(0)
  const [openedBy] = useState(person)
  const id = useId()
  const wasDone = state.shown !== null
  const wasBehind = isBehind(state)
  const opened = (name: string, now: string | number | undefined) => openedIn(state, name, now)
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
  const whole = (
    <FormContext value={{ id, state, isKept: person !== null }}>
      <form ref={form} {...formProps} autoComplete={keepsOnly === undefined ? undefined : 'off'} noValidate>
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
        <FormButtons {...buttons} isPending={isPending} />
      </form>
      {below}
    </FormContext>
  )
  if (fold === undefined) return whole
  return (
    <details className="act" open={state.problems.length > 0 || found !== null || undefined}>
      <summary>
        {fold}
        {buttons.about && <span className="visually-hidden"> {buttons.about}</span>}
      </summary>
      {whole}
    </details>
  )
}
