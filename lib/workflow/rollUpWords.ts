/** What is counted beside a rolled-up status. `leaves` are requests that count, superseded ones left out. */
export type RollUpTally = { leaves: number; checked: number; done: number; isFinal?: boolean }

/** "1 of 5 checked, 1 done": never an average. Null where there is one request, which needs no count. */
export function rollUpWords({ leaves, checked, done, isFinal = false }: RollUpTally): string | null {
  if (leaves < 2) return null
  const finished = done > 0 ? `, ${done} done` : ''
  return `${checked} of ${leaves} checked${finished}${isFinal ? ', nothing more is expected' : ''}`
}
