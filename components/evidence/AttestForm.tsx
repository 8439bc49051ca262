import { desk } from '@/components/desk/deskAddresses'
import { POLARITY_CHOICES, POLARITY_HINT, visibilityChoices } from '@/components/evidence/evidenceChoices'
import { Checkbox } from '@/components/form/Checkbox'
import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Fold } from '@/components/form/Fold'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; recommendation: string; askId: string; today: CalendarDate }

/** Something that nobody keeps, and two of us have seen. The second says so for themselves. */
export function AttestForm({ action, recommendation, askId, today }: Props) {
  return (
    <Form
      action={action}
      submit="Say that you have seen it"
      look="quiet"
      hidden={{ ref: recommendation, askId }}
      aside={<a href={desk.attestations}>What waits for a second person</a>}
    >
      <Field name="title" label="What you have seen" autoComplete="off" />
      <DateField name="happenedOn" label="When did you see it?" initial={today} max={today} />
      <Fold summary="About it: all suggested" fields={['polarity', 'visibility', 'identifiesSurvivor']}>
        <Select
          name="polarity"
          label="What it says about this"
          hint={POLARITY_HINT}
          options={POLARITY_CHOICES}
          initial="SUPPORTS"
        />
        <Select
          name="visibility"
          label="Who may see it"
          nothing="As suggested: public that two saw something; what it was, once a lead has cleared it"
          options={visibilityChoices(true)}
          isOptional
        />
        <Checkbox
          name="identifiesSurvivor"
          label="It identifies a survivor"
          hint="Then it is sealed, and can never be made public."
        />
      </Fold>
    </Form>
  )
}
