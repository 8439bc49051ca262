import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { PartsFields } from '@/components/restructure/PartsFields'
import { earlierFields, versionFields } from '@/components/restructure/versionFields'
import type { FormAction } from '@/lib/http/formState'
import type { Leaving } from '@/lib/proposals/queries/leaving'
import type { PlannedBefore } from '@/lib/proposals/queries/plannedBefore'

type Props = {
  action: FormAction
  recommendation: { ref: string; locator: string }
  lines: readonly Leaving[]
  mended: PlannedBefore | null
}

/** One recommendation becomes several parts, each with its own words. */
export function SplitForm({ action, recommendation: { ref, locator }, lines, mended }: Props) {
  const asked = lines.map(({ askId, addressee }) => ({ value: askId, label: addressee }))
  return (
    <Form
      action={action}
      submit="Propose to split it"
      lookFirst="Add another part"
      hidden={{ ref, ...versionFields(lines), ...earlierFields(mended) }}
    >
      <PartsFields {...{ asked, locator }} before={mended?.plan.kind === 'SPLIT' ? mended.plan.parts : []} />
      <TextArea
        name="reason"
        label="Why it is split"
        hint="The public reads it once a lead has released it."
        initial={mended?.reason ?? null}
        rows={2}
      />
    </Form>
  )
}
