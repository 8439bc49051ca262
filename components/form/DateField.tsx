import { Field } from './Field'
import type { Label } from './Labelled'

/** A calendar date, by the browser's own calendar. */
export function DateField(
  props: Label & { name: string; initial?: string | null; min?: string; max?: string },
) {
  return <Field {...props} type="date" />
}
