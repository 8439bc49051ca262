/** What is counted beside a rolled-up status. `leaves` are requests that count, superseded ones left out. */
export type RollUpTally = {
  leaves: number
  checked: number
  done: number
  isFinal?: boolean
  /** Claims that are being checked again. */
  disputed?: number
}

/** "1 of 5 checked, 1 done": never an average. Null where there is one request, which needs no count, and no doubt. */
export function rollUpWords({ leaves, checked, done, isFinal = false, disputed = 0 }: RollUpTally) {
  if (leaves < 2) return disputed > 0 ? 'being checked again' : null
  const finished = done > 0 ? `, ${done} done` : ''
  const doubted = disputed > 0 ? `, ${disputed} being checked again` : ''
  return `${checked} of ${leaves} checked${finished}${doubted}${isFinal ? ', nothing more is expected' : ''}`
}
