import { randomUUID } from 'node:crypto'
import { LiveForm, type FormProps } from './LiveForm'

/** A form that works before JavaScript, gives back what was typed and counts as sent only once. */
export function Form(props: FormProps) {
  return <LiveForm receipt={randomUUID()} {...props} />
}
