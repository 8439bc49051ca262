type Counted = { total: number; mine: number }

/** The desk opens with its answer: what is due, of yours first. */
export function needsSentence(overdue: Counted, unchecked: Counted): string {
  if (overdue.mine > 0)
    return `${things(overdue.mine)} of yours ${overdue.mine === 1 ? 'is' : 'are'} overdue for a look`
  if (overdue.total > 0)
    return `${things(overdue.total)} ${overdue.total === 1 ? 'is' : 'are'} overdue for a look`
  if (unchecked.mine > 0)
    return `${things(unchecked.mine)} of yours ${unchecked.mine === 1 ? 'waits' : 'wait'} to be checked`
  if (unchecked.total > 0)
    return `Nothing is overdue; ${things(unchecked.total).toLowerCase()} ${unchecked.total === 1 ? 'waits' : 'wait'} to be checked`
  return 'Nothing needs you today'
}

function things(count: number): string {
  return count === 1 ? 'One request' : `${count} requests`
}
