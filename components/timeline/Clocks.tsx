import { Day } from '@/components/ui/Day'
import type { CalendarDate, Precision } from '@/lib/core/dates'

type Props = {
  happenedOn: CalendarDate
  precision?: Precision
  enteredOn: CalendarDate
  verb?: 'happened' | 'checked' | 'carried over'
}

/** Both clocks: when it happened in the world (or when we looked), and when we wrote it down. */
export function Clocks({ happenedOn, precision = 'DAY', enteredOn, verb = 'happened' }: Props) {
  if (precision === 'DAY' && happenedOn === enteredOn)
    return (
      <>
        {verb} and entered on <Day on={enteredOn} />
      </>
    )
  return (
    <>
      {verb} {precision === 'DAY' ? 'on' : 'in'} <Day on={happenedOn} precision={precision} />, entered on{' '}
      <Day on={enteredOn} />
    </>
  )
}
