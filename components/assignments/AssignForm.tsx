import { desk } from '@/components/desk/deskAddresses'
import { Choices } from '@/components/form/Choices'
import { DateField } from '@/components/form/DateField'
import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; recommendation: string; people: readonly Choice[]; today: CalendarDate }

export function AssignForm({ action, recommendation, people, today }: Props) {
  return (
    <Form
      action={action}
      submit="Assign"
      hidden={{ ref: recommendation }}
      aside={<a href={desk.recommendation(recommendation)}>Cancel</a>}
    >
      <Choices
        name="duty"
        legend="As"
        options={[
          { value: 'OWNER', label: 'Owner', hint: 'Looks after it.' },
          { value: 'DEPUTY', label: 'Deputy', hint: 'Stands in.' },
        ]}
        initial={['OWNER']}
      />
      <Select
        name="personId"
        label="Who"
        nothing="Choose"
        options={[...people, { value: 'NOBODY', label: 'Nobody' }]}
      />
      <DateField name="effectiveOn" label="From when" initial={today} max={today} />
      <TextArea
        name="note"
        label="Handover note"
        hint="For staff: what to know, what comes next."
        isOptional
        rows={3}
      />
    </Form>
  )
}
