import type { OpenAsk } from '@/lib/asks/queries/open'

/** The recommendations that the requests were carried over into, each once. */
export function replacedBy(asks: readonly Pick<OpenAsk, 'moments'>[]): string[] {
  const places = asks.flatMap(({ moments }) => {
    const last = moments.findLast(
      ({ entry, replacedBy: by }) => entry.implementation === 'SUPERSEDED' && by === null,
    )
    return last?.entry.said.carriedInto ?? []
  })
  const refs = places.flatMap(({ kind, name }) => (kind === 'RECOMMENDATION' ? name : []))
  return [...new Set(refs)].sort()
}
