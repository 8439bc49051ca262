/** The page opens with its answer: what waits for whoever looks. */
export function proposalsSentence({ toDecide, returned }: { toDecide: number; returned: number }): string {
  if (toDecide > 0)
    return `${proposals(toDecide)} ${toDecide === 1 ? 'waits' : 'wait'} for your decision${and(returned)}`
  if (returned > 0) return `${proposals(returned)} came back to you`
  return 'No proposal waits for you'
}

function and(returned: number): string {
  return returned === 0 ? '' : `, ${returned} came back to you`
}

function proposals(count: number): string {
  return count === 1 ? 'One proposal' : `${count} proposals`
}
