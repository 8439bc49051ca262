import type { CalendarDate } from '@/lib/core/dates'
import { readEntry } from '@/lib/progress/rules'
import type { PublishedAsk, PublishedRecommendation } from '@/lib/progress/schema'
import { allKnownOn, why, whyRolledUp } from '@/lib/workflow/why'
import type { WhyLine } from '@/lib/workflow/whyFacts'

/** Why a request stands where it stands on that day, from what is published alone. */
export function whyAsk({ entries, criteria, evidence }: PublishedAsk, asOf: CalendarDate): WhyLine[] {
  return why({
    ...allKnownOn(asOf),
    entries: entries.map(readEntry),
    criteria: criteria.map(({ evidence: evidenceIds, ...one }) => ({ ...one, evidenceIds })),
    evidence,
    isAllShown: false,
  })
}

/** Why a recommendation stands where it stands: what its requests, or those of its parts, sum up to. Empty for one. */
export function whySummedUp({ asks, parts }: PublishedRecommendation): WhyLine[] {
  const own = asks.map(({ addressee, implementation }) => ({
    name: addressee.name,
    implementation,
    part: null,
  }))
  const theirs = parts.flatMap(({ ref, requests }) =>
    requests.map(({ addressee, implementation }) => ({
      name: `${ref}, ${addressee}`,
      implementation,
      part: ref,
    })),
  )
  const leaves = [...own, ...theirs]
  return leaves.length > 1 ? whyRolledUp(leaves) : []
}
