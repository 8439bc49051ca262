import { Field } from '@/components/form/Field'
import { SHORTEST } from '@/lib/core/passwordRules'

/** Chosen here for the first time. */
export function NewPassword() {
  return (
    <Field
      label="Password"
      name="password"
      type="password"
      autoComplete="new-password"
      hint={`At least ${SHORTEST} characters. Four or five words that do not belong together make a good one.`}
    />
  )
}
