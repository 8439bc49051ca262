import { kindWords } from '@/components/evidence/kindWords'
import { tierWords } from '@/components/evidence/tierWords'

type Taken = { kind: string; tier: number; isSuggested: boolean }

/** What a link is taken for, and what that is worth: what it is decides what can rest on it. */
export function linkSentence({ kind, tier, isSuggested }: Taken): string {
  const name = kindWords(kind).toLowerCase()
  const strength = tierWords(tier).toLowerCase()
  const what = name === strength ? name : `${name} (${strength})`
  if (!isSuggested) return `The link counts as: ${what}.`
  const weak =
    tier > 2 ? ' No claim can rest on that: if it is more, say under “About the link” what it is.' : ''
  return `By its address we take the link for: ${what}.${weak}`
}
