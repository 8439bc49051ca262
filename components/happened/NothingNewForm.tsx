import { Form } from '@/components/form/Form'
import { FieldGroup } from '@/components/form/FieldGroup'
import { TickTable } from '@/components/happened/TickTable'
import { SearchedField } from '@/components/record/SearchedField'
import type { ToSearch } from '@/lib/asks/queries/recording'
import type { TickableAsk } from '@/lib/asks/queries/tickable'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  addressee: string
  lines: readonly TickableAsk[]
  /** They were checked before: nothing is new. Else: nothing was found. */
  isChecked: boolean
  ticked: readonly string[]
  toSearch: ToSearch | null
}

/** One look at an addressee, for all that are ticked. */
export function NothingNewForm({ action, addressee, lines, isChecked, ticked, toSearch }: Props) {
  return (
    <Form
      action={action}
      submit={isChecked ? 'Looked today, nothing new' : 'Looked today, nothing found'}
      hidden={{
        addressee,
        verb: isChecked ? 'reconfirm' : 'recordNoAction',
        ...Object.fromEntries(lines.map(({ askId, version }) => [`version.${askId}`, String(version)])),
      }}
      whatIsNew={<p>The requests below are as they are now.</p>}
    >
      {!isChecked && <SearchedField toSearch={toSearch} />}
      <FieldGroup name="tick" label="Requests that you looked for">
        <TickTable
          caption={isChecked ? 'Checked before, the longest ago first' : 'Not checked yet'}
          lines={lines}
          ticked={ticked}
          hasVerbs={false}
        />
      </FieldGroup>
    </Form>
  )
}
