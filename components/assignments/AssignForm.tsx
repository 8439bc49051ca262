import { DateField } from '@/components/form/DateField'
import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { AssignmentLine } from '@/lib/assignments/queries'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  recommendation: string
  duty: AssignmentLine['duty']
  people: readonly Choice[]
  today: CalendarDate
}

/** One duty, one form: the owner looks after it, the deputy stands in. */
export function AssignForm({ action, recommendation, duty, people, today }: Props) {
  const isOwner = duty === 'OWNER'
  return (
    <Form
      action={action}
      submit={isOwner ? 'Assign the owner' : 'Assign the deputy'}
      look={isOwner ? 'primary' : 'quiet'}
      hidden={{ ref: recommendation, duty }}
    >
      <Select
        name="personId"
        label={isOwner ? 'Owner' : 'Deputy'}
        hint={isOwner ? 'Looks after it.' : 'Stands in.'}
        nothing="Choose"
        options={[...people, { value: 'NOBODY', label: 'Nobody' }]}
      />
      <DateField name="effectiveOn" label="From when" initial={today} max={today} />
      <TextArea
        name="note"
        label="Handover note"
        hint="For staff: what to know, what comes next."
        isOptional
        rows={2}
      />
    </Form>
  )
}
