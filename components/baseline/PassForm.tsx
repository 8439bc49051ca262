import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  askId: string
  holder: { id: string; name: string }
  /** Who else can take it. */
  people: readonly Choice[]
}

/** Somebody else looks, by the same day; or nobody for now. */
export function PassForm({ action, askId, holder, people }: Props) {
  return (
    <details>
      <summary>Let somebody else look</summary>
      <Form action={action} submit="Pass it on" look="quiet" hidden={{ askId, holderId: holder.id }}>
        <Select
          name="personId"
          label="Who looks?"
          nothing="Nobody for now"
          options={people.filter(({ value }) => value !== holder.id)}
          isOptional
        />
      </Form>
    </details>
  )
}
