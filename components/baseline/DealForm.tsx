import { Checkbox } from '@/components/form/Checkbox'
import { Field } from '@/components/form/Field'
import { FieldGroup } from '@/components/form/FieldGroup'
import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import type { FormAction } from '@/lib/http/formState'

type Props = {
  action: FormAction
  people: readonly Choice[]
  documents: readonly Choice[]
  mondays: readonly Choice[]
}

/** Who takes the first look at what, so many a week from when. */
export function DealForm({ action, people, documents, mondays }: Props) {
  return (
    <section aria-labelledby="deal">
      <h2 id="deal">Deal it out</h2>
      <p className="soft prose">
        Priority first, and requests to the same addressee together, so that one search serves them. Each
        week’s are due on its Friday.
      </p>
      <Form action={action} submit="Deal" lookFirst="Look at it first">
        <FieldGroup name="perWeek" label="How many a week">
          <h3>How many a week?</h3>
          <div className="hands">
            {people.map(({ value, label }) => (
              <Field
                key={value}
                name={`perWeek.${value}`}
                label={label}
                type="number"
                inputMode="numeric"
                min={1}
                isOptional
              />
            ))}
          </div>
        </FieldGroup>
        <Select
          name="from"
          label="From which Monday?"
          options={mondays}
          initial={mondays[0]?.value ?? null}
        />
        <Select
          name="document"
          label="Which requests?"
          nothing="All that nobody has checked"
          options={documents}
          isOptional
        />
        <Checkbox
          name="isAnew"
          label="Deal the rest anew"
          hint="What somebody has, and has not checked yet, is taken back and dealt again."
        />
      </Form>
    </section>
  )
}
