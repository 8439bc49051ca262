import { DateField } from '@/components/form/DateField'
import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { LookedAfter } from '@/lib/assignments/queries'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  recommendation: string
  after: Pick<LookedAfter, 'owner' | 'deputy' | 'version' | 'ways'>
  people: readonly Choice[]
  today: CalendarDate
}

/**
 * Who looks after it and who stands in, in one save; what is left alone stays as it is. Who does not assign anything to
 * anybody does so with what is theirs, from today on.
 */
export function AssignForm({ action, recommendation, after, people, today }: Props) {
  const { owner, deputy, version, ways } = after
  const options = [{ value: 'NOBODY', label: 'Nobody' }, ...people]
  const now = `Now ${owner ?? 'nobody'} is the owner, and ${deputy ?? 'nobody'} the deputy.`
  return (
    <Form
      action={action}
      submit="Assign"
      version={version}
      hidden={{ ref: recommendation, ...(!ways.anyDay && { effectiveOn: today }) }}
      whatIsNew={<p>{now}</p>}
    >
      {ways.owner && (
        <Select
          name="owner"
          label="Owner"
          hint="Looks after it."
          nothing={`Stays as it is: ${owner ?? 'nobody'}`}
          options={options}
          isOptional
        />
      )}
      {ways.deputy && (
        <Select
          name="deputy"
          label="Deputy"
          hint="Stands in."
          nothing={`Stays as it is: ${deputy ?? 'nobody'}`}
          options={options}
          isOptional
        />
      )}
      {ways.anyDay && <DateField name="effectiveOn" label="From when" initial={today} max={today} />}
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
