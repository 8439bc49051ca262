import type { Touched } from '@/lib/proposals/queries/touched'

const TYPED: Readonly<Record<Touched['by'][number], string>> = {
  sentence: 'the sentence',
  title: 'the link’s title',
  url: 'the link’s address',
}

/** What an action has given along is its own: nothing else is of this shape. */
export function isFound(beside: unknown): beside is Touched {
  return typeof beside === 'object' && beside !== null && 'ticked' in beside && 'others' in beside
}

/** What was looked for and found, in a sentence. */
export function foundSentence({ q, isList, by, ticked, others, isMore }: Touched): string {
  const besides = ticked.length > 0 ? ' besides those ticked' : ''
  const count = others.length
  if (isList) {
    if (count === 0) return `The list has no request${besides}.`
    const all = `${count === 1 ? 'One request' : `${count} requests`} of the list${besides}`
    return isMore ? `The first ${all}: narrow the list for the others.` : `${all}.`
  }
  if (q === null && by.length === 0)
    return ticked.length > 0
      ? 'Search for more, or save.'
      : 'Search for them, or say first what happened; then tick those that it touches.'
  if (q === null) {
    const words = `any word of ${listed(by.map((name) => TYPED[name]))}`
    if (count === 0) return `Nothing fits ${words}${besides}. Search with words of your own.`
    const fit = isMore ? `These ${count} fit best` : count === 1 ? 'This one fits' : `These ${count} fit`
    return `Nothing is typed in the search. ${fit}, by ${words}${besides}.`
  }
  if (count === 0) return `Nothing fits “${q}”${besides}. Try fewer words, or others.`
  if (isMore) return `The first ${count} requests that fit “${q}”${besides}. Add a word to see fewer.`
  return `${count === 1 ? 'One request fits' : `${count} requests fit`} “${q}”${besides}.`
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ')
}
