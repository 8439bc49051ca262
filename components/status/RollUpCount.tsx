import { rollUpWords, type RollUpTally } from '@/lib/workflow/rollUpWords'

/** "1 of 5 checked": stands beside every status that sums up several requests, and beside no other. */
export function RollUpCount({ tally }: { tally: RollUpTally }) {
  const words = rollUpWords(tally)
  return words === null ? null : <span className="roll-up">{words}</span>
}
