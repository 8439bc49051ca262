import { Form } from '@/components/form/Form'
import { Day } from '@/components/ui/Day'
import { Notice } from '@/components/ui/Notice'
import type { FormAction } from '@/lib/http/formState'
import type { Retraction } from '@/lib/recommendations/queries/retracted'

type Props = { recommendation: string; archived: Retraction; action: FormAction; canTakeOut: boolean }

/** On the page of what nobody works on any more: since when, by whom and why, and the way back. */
export function ArchivedNotice({ recommendation, archived: { on, by, because }, action, canTakeOut }: Props) {
  return (
    <Notice title="In the archive">
      <p>
        Archived on <Day on={on} />
        {by && ` by ${by}`}: {because}
      </p>
      {canTakeOut && (
        <Form
          action={action}
          submit="Take it out of the archive"
          look="quiet"
          hidden={{ ref: recommendation }}
        />
      )}
    </Notice>
  )
}
