import { HandOverTable } from '@/components/assignments/HandOverTable'
import { Choices } from '@/components/form/Choices'
import { DateField } from '@/components/form/DateField'
import { Fold } from '@/components/form/Fold'
import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import { FieldGroup } from '@/components/form/FieldGroup'
import type { HandedLine } from '@/lib/assignments/queries/handover'
import { MOST_HANDED_OVER } from '@/lib/assignments/schema'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'
import type { ListFilter } from '@/lib/recommendations/schema'
import { queryOf } from '@/lib/views/schema'

type Props = {
  action: FormAction
  filter: ListFilter
  lines: readonly HandedLine[]
  /** How many there are in all. */
  total: number
  isTicked: boolean
  people: readonly Choice[]
  today: CalendarDate
  /** Of all of them, as they were read. */
  mark: string
  /** They are somebody's: each duty passes on as it is held. */
  isHeld: boolean
  /** Else from today on. */
  anyDay: boolean
}

/** To whom, from when, which of them; one save for all. */
export function HandOverForm({ action, filter, lines, isTicked, people, today, mark, ...list }: Props) {
  const versions = lines.map(({ id, version }): [string, string] => [`version.${id}`, String(version)])
  return (
    <Form
      action={action}
      submit="Hand over"
      lookFirst="Look at it first"
      keepsOnly="note"
      hidden={{
        ...{ list: queryOf(filter), mark, ...Object.fromEntries(versions) },
        ...(!list.anyDay && { effectiveOn: today }),
      }}
      whatIsNew={<p>The list below is as it is now.</p>}
    >
      <Select
        name="personId"
        label="To whom"
        nothing="Choose"
        options={[{ value: 'NOBODY', label: 'Nobody for now' }, ...people]}
      />
      {!list.isHeld && (
        <Select
          name="duty"
          label="As"
          options={[
            { value: 'OWNER', label: 'Owner: looks after it' },
            { value: 'DEPUTY', label: 'Deputy: stands in' },
          ]}
          initial={filter.duty ?? 'OWNER'}
        />
      )}
      {list.anyDay && <DateField name="effectiveOn" label="From when" initial={today} max={today} />}
      <TextArea
        name="note"
        label="Handover note"
        hint="For staff: what to know, what comes next. They find it on their desk."
        isOptional
        rows={3}
      />
      <Otherwise people={people} />
      <WhichOfThem total={list.total} />
      <FieldGroup name="tick" label="Recommendations">
        <HandOverTable lines={lines} isTicked={isTicked} />
      </FieldGroup>
    </Form>
  )
}

function WhichOfThem({ total }: { total: number }) {
  const all = { value: 'ALL', label: `All ${total.toLocaleString('en')}, those on other pages too` }
  return (
    <Choices
      legend="Which of them"
      name="which"
      options={[{ value: 'TICKED', label: 'Those ticked below' }, ...(total > MOST_HANDED_OVER ? [] : [all])]}
      initial={['TICKED']}
    />
  )
}

/** Nobody is owner and deputy of the same. */
function Otherwise({ people }: { people: readonly Choice[] }) {
  return (
    <Fold summary="Where they have the other duty already" fields={['otherwise']}>
      <Select
        name="otherwise"
        label="Where they have the other duty already"
        hint="Nobody is owner and deputy of the same recommendation."
        nothing="Stop and name those"
        options={[
          { value: 'SKIP', label: 'Leave those as they are' },
          { value: 'NOBODY', label: 'Hand those over too; the other duty is nobody’s for now' },
          ...people.map((person) => ({
            ...person,
            label: `Hand those over too; the other duty goes to ${person.label}`,
          })),
        ]}
        isOptional
      />
    </Fold>
  )
}
