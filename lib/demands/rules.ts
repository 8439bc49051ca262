/** What staff say of a demand, and the recommendations that make it, their references in one line. */
export type DemandWords = { title: string; statement: string; recommendations: string }

/** CFR-2 before CFR-10, each once. */
export function inOrder(refs: readonly string[]): string {
  return [...new Set(refs)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(' ')
}

type Row = { title: string; statement: string; recommendations: readonly { ref: string }[] }

export function demandWordsOf({ title, statement, recommendations }: Row): DemandWords {
  return { title, statement, recommendations: inOrder(recommendations.map(({ ref }) => ref)) }
}

/** One line as the references that are in it. */
export function refsIn(line: string): string[] {
  return line.split(' ').filter((ref) => ref !== '')
}
