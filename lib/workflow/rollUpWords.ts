/** What is counted beside a rolled-up status. `leaves` are requests that count, superseded ones left out. */
export type RollUpTally = {
  leaves: number
  checked: number
  done: number
  isFinal?: boolean
  /** Claims that are being checked again. */
  disputed?: number
  /** Parts whose page was retracted, which count no longer. */
  retractedParts?: number
}

/** "1 of 5 checked, 1 done": never an average. Null where there is one request, which needs no count, and no doubt. */
export function rollUpWords(tally: RollUpTally): string | null {
  const counted = countWords(tally)
  const { retractedParts = 0 } = tally
  if (retractedParts === 0) return counted
  const left = `${retractedParts === 1 ? '1 part' : `${retractedParts} parts`} retracted and not counted`
  return counted === null ? left : `${counted}; ${left}`
}

function countWords({ leaves, checked, done, isFinal = false, disputed = 0 }: RollUpTally): string | null {
  if (leaves < 2) return disputed > 0 ? 'being checked again' : null
  const finished = done > 0 ? `, ${done} done` : ''
  const doubted = disputed > 0 ? `, ${disputed} being checked again` : ''
  return `${checked} of ${leaves} checked${finished}${doubted}${isFinal ? ', nothing more is expected' : ''}`
}
