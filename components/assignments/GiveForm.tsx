import { OwnerSelect } from '@/components/assignments/OwnerSelect'
import { Form } from '@/components/form/Form'
import type { Choice } from '@/components/form/Select'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  recommendation: string
  /** As it was read: of two who give it at once the later is told. */
  version: number
  people: readonly Choice[]
  /** Whoever looks: most often they take it themselves. */
  me: string
  today: CalendarDate
}

/** An owner from today on, in a row of a table; a note or another day is said on a page of its own. */
export function GiveForm({ action, recommendation, version, people, me, today }: Props) {
  const others = people.filter(({ value }) => value !== me)
  return (
    <div className="give">
      <Form
        action={action}
        submit="Give"
        look="small"
        about={recommendation}
        version={version}
        hidden={{ ref: recommendation, effectiveOn: today }}
      >
        <OwnerSelect
          label={`Who looks after ${recommendation}`}
          options={[
            { value: me, label: 'To me' },
            ...others.map((one) => ({ ...one, label: `To ${one.label}` })),
          ]}
        />
      </Form>
    </div>
  )
}
