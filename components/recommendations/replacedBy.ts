import type { OpenAsk } from '@/lib/asks/queries/open'

/** The recommendations that have taken the place of the requests, or that they were carried over into, each once. */
export function replacedBy(asks: readonly Pick<OpenAsk, 'moments'>[]): string[] {
  const refs = asks.flatMap(({ moments }) => {
    const last = moments.findLast(
      ({ entry, replacedBy: by }) => entry.implementation === 'SUPERSEDED' && by === null,
    )
    if (!last) return []
    const { said, successor } = last.entry
    if (said.successor?.kind === 'RECOMMENDATION') return successor ?? []
    return (said.carriedInto ?? []).flatMap(({ kind, name }) => (kind === 'RECOMMENDATION' ? name : []))
  })
  return [...new Set(refs)].sort()
}
