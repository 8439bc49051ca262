import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import { versionFields } from '@/components/restructure/versionFields'
import type { FormAction } from '@/lib/http/formState'
import type { Leaving } from '@/lib/proposals/queries/leaving'

type Props = {
  action: FormAction
  slug: string
  lines: readonly Leaving[]
  addressees: readonly Choice[]
  mends: string | undefined
}

/** Whoever has taken an addressee's place is asked from now on what that one was asked. */
export function SuccessionForm({ action, slug, lines, addressees, mends }: Props) {
  return (
    <Form
      action={action}
      submit="Propose the succession"
      hidden={{ addressee: slug, ...versionFields(lines), ...(mends && { earlierId: mends }) }}
    >
      <Select name="successor" label="Who has taken its place" nothing="Choose" options={addressees} />
      <TextArea
        name="reason"
        label="What happened"
        hint="The public reads it once a lead has released it."
        rows={2}
      />
    </Form>
  )
}
