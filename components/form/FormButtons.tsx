'use client'

import type { ReactNode } from 'react'
import { Key, pressedBy } from './Key'

export type FormButtonsProps = {
  /** What the button says: the verb. */
  submit: string
  /** How the button looks; a `link`, and a `small` one in a row of a table, stand alone, without a row of actions. */
  look?: 'primary' | 'quiet' | 'link' | 'small'
  /** Which row the button is about: heard, not seen. */
  about?: string
  /** The key that presses the button, by components/keyboard. */
  shortcut?: string
  /** What a second button says, which only asks what would happen. */
  lookFirst?: string
  /** Beside the button: a way out. */
  aside?: ReactNode
}

const CLASSES = { primary: 'button', quiet: 'button quiet', link: 'link-button', small: 'button quiet small' }

/** What ends a form: the button that sends it, and what may stand beside it. */
export function FormButtons(props: FormButtonsProps & { isPending: boolean }) {
  const { submit, look = 'primary', about, shortcut, lookFirst, aside, isPending } = props
  const button = (
    <button
      className={CLASSES[look]}
      aria-disabled={isPending || undefined}
      {...(shortcut && pressedBy(shortcut, submit))}
    >
      {submit}
      {about && <span className="visually-hidden"> {about}</span>}
      {shortcut && <Key of={shortcut} />}
    </button>
  )
  if (look === 'link' || look === 'small') return button
  return (
    <p className="actions">
      {button}
      {lookFirst && (
        <button className="button quiet" name="lookFirst" value="on" aria-disabled={isPending || undefined}>
          {lookFirst}
        </button>
      )}
      {aside}
    </p>
  )
}
