import { desk } from '@/components/desk/deskAddresses'
import type { OpenAsk } from '@/lib/asks/queries/open'
import type { WhyLink } from '@/lib/workflow/whyFacts'

/** Where the explanation's links lead on the desk. */
export function deskWhyLinks(ask: OpenAsk, recommendation: string, anchor: string) {
  const entries = ask.moments.map(({ entry }) => entry.id)
  const evidence = ask.evidence.map(({ id }) => id)
  const criteria = ask.criteria.map(({ id }) => id)
  return ({ kind, id }: WhyLink): { href: string; label: string } | null => {
    if (kind === 'entry') return entries.includes(id) ? { href: `#entry-${id}`, label: 'the entry' } : null
    const place = (kind === 'criterion' ? criteria : evidence).indexOf(id) + 1
    if (place === 0) return null
    if (kind === 'evidence') return { href: `#${anchor}-${place}`, label: `evidence ${place}` }
    const href = `${desk.criteria(recommendation, ask.id)}#criterion-${id}`
    return { href, label: `counts as done ${place}` }
  }
}
