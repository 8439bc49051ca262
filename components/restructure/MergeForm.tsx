import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { versionFields } from '@/components/restructure/versionFields'
import type { FormAction } from '@/lib/http/formState'
import type { Leaving } from '@/lib/proposals/queries/leaving'

type Props = { action: FormAction; reference: string; lines: readonly Leaving[]; mends: string | undefined }

/** One recommendation goes into another, of the same document or not. */
export function MergeForm({ action, reference, lines, mends }: Props) {
  return (
    <Form
      action={action}
      submit="Propose to merge it"
      hidden={{ ref: reference, ...versionFields(lines), ...(mends && { earlierId: mends }) }}
    >
      <Field
        name="into"
        label="Merge it into"
        hint="The reference of the recommendation that asks the same, such as CFR-3."
        autoComplete="off"
      />
      <TextArea
        name="reason"
        label="Why they are one"
        hint="The public reads it once a lead has released it."
        rows={2}
      />
    </Form>
  )
}
