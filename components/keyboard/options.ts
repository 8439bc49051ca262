import { canonicalRef } from '@/lib/core/reference'

/** Something to go to, or to do on this page. */
export type Option = { label: string; detail?: string; group: string } & (
  { href: string } | { act: () => void }
)

/** Those of which each word that is typed begins a word, or stands in one. */
export function fitting<One extends { label: string }>(options: readonly One[], typed: string): One[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return options.filter(({ label }) => words.every((word) => fold(label).includes(word)))
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** “cfr 3” and “cfr3” are CFR-3; null for what cannot be a reference. */
export function refIn(typed: string): string | null {
  return canonicalRef(typed.trim().replace(/^([a-z]+)\s*-?\s*(?=\d)/i, '$1-'))
}

/** The option below or above the chosen one, around the ends; the first where there was none. */
export function stepped(count: number, chosen: number, by: 1 | -1): number {
  return count === 0 ? -1 : (chosen + by + count) % count
}

/** What is said of a search, each time that it changes. */
export function saidOf(count: number, state: 'still' | 'asking' | 'lost' | 'signed out'): string {
  if (state === 'signed out') return 'You are signed out. Sign in again to find more.'
  const found = count === 0 ? 'Nothing found.' : count === 1 ? 'One result.' : `${count} results.`
  if (state === 'lost')
    return `The connection was lost: only places and acts of this page are searched. ${found}`
  return state === 'asking' && count === 0 ? 'Searching…' : found
}
