import { Fold } from './Fold'
import { Select } from './Select'
import type { Precision } from '@/lib/core/dates'

/** Beside a day: whether only its month or year is known. Open where that is said already. */
export function PrecisionFold({ initial }: { initial: Precision | null }) {
  const coarse = initial === 'DAY' ? null : initial
  return (
    <Fold summary="How exactly the date is known" fields={['precision']} isOpen={coarse !== null}>
      <Select
        name="precision"
        label="The date is known"
        nothing="To the day"
        options={[
          { value: 'MONTH', label: 'To the month only' },
          { value: 'YEAR', label: 'To the year only' },
        ]}
        initial={coarse}
        isOptional
      />
    </Fold>
  )
}
