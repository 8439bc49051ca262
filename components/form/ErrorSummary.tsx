'use client'

import { use, useEffect, useRef, type ReactNode } from 'react'
import { UNANSWERED } from '@/lib/http/send'
import { FormContext } from './FormContext'

/** Nothing is wrong with what was typed. */
const WAITS = [...UNANSWERED, 'SIGNED_OUT']

/** What keeps a form from being accepted, at the top, each with a link to its field. The focus goes here. */
export function ErrorSummary({ whatIsNew }: { whatIsNew?: ReactNode }) {
  const { id, state, isKept } = use(FormContext)
  const box = useRef<HTMLDivElement>(null)
  const hasProblems = state.problems.length > 0
  useEffect(() => box.current?.focus(), [])
  if (!hasProblems) return null
  const codes = state.problems.map(({ code }) => code)
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby={`${id}-problems`}>
      <h2 id={`${id}-problems`}>
        {state.problems.length === 1 ? 'There is a problem' : `There are ${state.problems.length} problems`}
      </h2>
      <ul>
        {state.problems.map(({ field, code, message }) => (
          <li key={`${field} ${code} ${message}`}>
            {field ? <a href={`#${id}-${field}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
      {codes.some((code) => code === 'SIGNED_OUT' || code === 'ANOTHER_PERSON') && (
        <p>
          <a href="/sign-in" target="_blank">
            Sign in (opens another tab)
          </a>
        </p>
      )}
      {isKept && codes.some((code) => WAITS.includes(code)) && (
        <p>What you typed is kept in this tab until you send it, sign out or close the tab.</p>
      )}
      {codes.includes('CONFLICT') &&
        (whatIsNew ?? (
          <p>
            <a href="" target="_blank">
              See how it is now (opens another tab)
            </a>
          </p>
        ))}
    </div>
  )
}
