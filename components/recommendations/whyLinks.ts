import { standingOf, withdrawnAnchor, withdrawnOf } from '@/components/recommendations/PublicEvidence'
import type { PublishedAsk } from '@/lib/progress/schema'
import type { WhyLink } from '@/lib/workflow/whyFacts'

/** Where the explanation's links lead on a public page. */
export function whyLinks(ask: PublishedAsk) {
  const slug = ask.addressee.slug
  const evidence = standingOf(ask.evidence).map(({ id }) => id)
  const withdrawn = withdrawnOf(ask.evidence).map(({ id }) => id)
  const criteria = isCriteriaShown(ask) ? ask.criteria.map(({ id }) => id) : []
  return ({ kind, id }: WhyLink): { href: string; label: string } | null => {
    if (kind === 'entry') return { href: `#entry-${id}`, label: 'the entry' }
    if (kind === 'criterion') {
      const place = criteria.indexOf(id) + 1
      return place > 0
        ? { href: `#${anchorOf('criterion', slug)}-${place}`, label: `counts as done ${place}` }
        : null
    }
    const place = evidence.indexOf(id) + 1
    if (place > 0) return { href: `#${anchorOf('evidence', slug)}-${place}`, label: `evidence ${place}` }
    const gone = withdrawn.indexOf(id)
    const href = `#${withdrawnAnchor(anchorOf('evidence', slug), gone)}`
    return gone >= 0 ? { href, label: 'the withdrawal' } : null
  }
}

export function anchorOf(what: 'evidence' | 'criterion', slug: string): string {
  return `${what}-${slug}`
}

/** The one that every request begins with says nothing before somebody has assessed it. */
export function isCriteriaShown({ criteria }: PublishedAsk): boolean {
  return criteria.length > 1 || criteria.some(({ assessment }) => assessment !== 'NOT_ASSESSED')
}
