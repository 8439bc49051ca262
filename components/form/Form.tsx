import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/http/formState'
import { LiveForm } from './LiveForm'

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
  /**
   * How it stands now, shown when somebody was faster. With it the form can be sent again as it is: whoever sends it then
   * has seen what is new. Without it the page has to be opened anew.
   */
  whatIsNew?: ReactNode
  /** Beside the button: a way out. */
  aside?: ReactNode
  children?: ReactNode
}

/** A form that works before JavaScript, gives back what was typed and counts as sent only once. */
export function Form(props: FormProps) {
  return <LiveForm receipt={randomUUID()} {...props} />
}
