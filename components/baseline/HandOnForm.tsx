import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import type { PlannedHand } from '@/lib/baseline/queries/plan'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  hands: readonly PlannedHand[]
  /** Who can take them. */
  people: readonly Choice[]
}

/** All open cards of one person to another, or to nobody: of who has left first. Absent where nobody has any. */
export function HandOnForm({ action, hands, people }: Props) {
  const holding = hands.filter(({ left, waiting }) => left + waiting > 0)
  if (holding.length === 0) return null
  const gone = holding.find(({ canLook }) => !canLook)
  return (
    <section aria-labelledby="hand-on">
      <h2 id="hand-on">Give all of one person’s to somebody else</h2>
      <p className="soft prose">
        What they have not looked at yet, each by its day still. What waits for a second person goes along.
      </p>
      <Form action={action} submit="Give them" look={gone ? 'primary' : 'quiet'}>
        <Select
          name="holderId"
          label="Whose?"
          nothing="Choose"
          options={holding.map(({ personId, name, left, waiting }) => ({
            value: personId,
            label: `${name}: ${left + waiting}`,
          }))}
          initial={gone?.personId ?? null}
        />
        <Select
          name="personId"
          label="To whom?"
          nothing="Choose"
          options={[{ value: 'NOBODY', label: 'Nobody for now' }, ...people]}
        />
      </Form>
    </section>
  )
}
