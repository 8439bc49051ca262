import { Clocks } from '@/components/timeline/Clocks'
import { dayWords } from '@/components/timeline/entryWords'
import type { Entry } from '@/lib/workflow/types'

type Props = {
  entry: Pick<Entry, 'verb' | 'standsFor' | 'effectiveOn' | 'precision'> & { enteredOn: string }
}

/** Both clocks of an entry. */
export function EntryClocks({ entry }: Props) {
  return (
    <Clocks
      happenedOn={entry.effectiveOn}
      precision={entry.precision}
      enteredOn={entry.enteredOn}
      verb={dayWords(entry)}
    />
  )
}
