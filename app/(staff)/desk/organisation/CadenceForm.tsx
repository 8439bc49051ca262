import { Checkbox } from '@/components/form/Checkbox'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import {
  CADENCE,
  LONGEST_CADENCE,
  REVIEWED,
  SHORTEST_CADENCE,
  type CadenceSettings,
} from '@/lib/workflow/cadence'
import { formatDate } from '@/lib/workflow/formatDate'
import { IMPLEMENTATION_WORDS } from '@/lib/workflow/words'
import { saveCadence } from './actions'

type Props = {
  version: number
  days: CadenceSettings['days']
  isAligned: boolean
  startMonth: number
}

/** In how many days one looks again, status by status, and whether at the end of a quarter. */
export function CadenceForm({ version, days, isAligned, startMonth }: Props) {
  return (
    <Form action={saveCadence} submit="Look again so often" version={version}>
      <p className="soft prose">
        In days, counted from the last look; priority halves it. Left empty, it is as the hint says.
      </p>
      <div className="hands">
        {REVIEWED.map((state) => (
          <Field
            key={state}
            name={`days.${state}`}
            label={IMPLEMENTATION_WORDS[state]}
            hint={`Otherwise ${CADENCE[state]} days`}
            type="number"
            inputMode="numeric"
            min={SHORTEST_CADENCE}
            max={LONGEST_CADENCE}
            initial={days[state] ?? null}
            isOptional
          />
        ))}
      </div>
      <Select
        name="fiscalYearStartMonth"
        label="The fiscal year begins in"
        options={MONTHS}
        initial={String(startMonth)}
      />
      <Checkbox
        name="isAlignedToQuarters"
        label="Look again at the end of a quarter"
        hint="The last one before the day that the number of days leads to."
        isTicked={isAligned}
      />
    </Form>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const month = String(index + 1).padStart(2, '0')
  return { value: String(index + 1), label: formatDate(`2000-${month}-01`, 'MONTH').replace(' 2000', '') }
})
