import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { PartsFields } from '@/components/restructure/PartsFields'
import { versionFields } from '@/components/restructure/versionFields'
import type { FormAction } from '@/lib/http/formState'
import type { Leaving } from '@/lib/proposals/queries/leaving'

type Props = {
  action: FormAction
  recommendation: { ref: string; locator: string }
  lines: readonly Leaving[]
  /** The proposal that this one mends. */
  mends: string | undefined
}

/** One recommendation becomes several parts, each with its own words. */
export function SplitForm({ action, recommendation: { ref, locator }, lines, mends }: Props) {
  const asked = lines.map(({ askId, addressee }) => ({ value: askId, label: addressee }))
  return (
    <Form
      action={action}
      submit="Propose to split it"
      lookFirst="Add another part"
      hidden={{ ref, ...versionFields(lines), ...(mends && { earlierId: mends }) }}
    >
      <PartsFields asked={asked} locator={locator} />
      <TextArea
        name="reason"
        label="Why it is split"
        hint="The public reads it once a lead has released it."
        rows={2}
      />
    </Form>
  )
}
