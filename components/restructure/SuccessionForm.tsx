import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import { earlierFields, versionFields } from '@/components/restructure/versionFields'
import type { FormAction } from '@/lib/http/formState'
import type { Leaving } from '@/lib/proposals/queries/leaving'
import type { PlannedBefore } from '@/lib/proposals/queries/plannedBefore'

type Props = {
  action: FormAction
  slug: string
  lines: readonly Leaving[]
  addressees: readonly Choice[]
  mended: PlannedBefore | null
}

/** Whoever has taken an addressee's place is asked from now on what that one was asked. */
export function SuccessionForm({ action, slug, lines, addressees, mended }: Props) {
  return (
    <Form
      action={action}
      submit="Propose the succession"
      hidden={{ addressee: slug, ...versionFields(lines), ...earlierFields(mended) }}
    >
      <Select
        name="successor"
        label="Who has taken its place"
        nothing="Choose"
        options={addressees}
        initial={mended?.plan.kind === 'SUCCESSION' ? mended.plan.successorId : null}
      />
      <TextArea
        name="reason"
        label="What happened"
        hint="The public reads it once a lead has released it."
        initial={mended?.reason ?? null}
        rows={2}
      />
    </Form>
  )
}
