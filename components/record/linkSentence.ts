import { kindWords } from '@/components/evidence/kindWords'
import { tierWords } from '@/components/evidence/tierWords'
import { suggestedKind } from '@/lib/evidence/officialHosts'

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

type Link = { url?: string | undefined; kind?: string | undefined; tier?: number | undefined }

/** Where a link was too weak: what it was taken for, and what to do where it is more. */
export function takenSentence({ url = '', kind, tier }: Link): string {
  if (kind || tier) return 'If the link is more than what you chose for it, choose that.'
  const taken = kindWords(suggestedKind(url)).toLowerCase()
  return `By its address we took the link for: ${taken}. If it is more than that, choose what it is.`
}
