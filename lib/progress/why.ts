import type { CalendarDate } from '@/lib/core/dates'
import { readEntry } from '@/lib/progress/rules'
import type { PublishedAsk, PublishedRecommendation } from '@/lib/progress/schema'
import { isDisputed } from '@/lib/workflow/rollUp'
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
  const own = asks.map(({ addressee, ...ask }) => ({
    name: addressee.name,
    implementation: ask.implementation,
    isDisputed: isDisputed(ask),
    part: null,
  }))
  const theirs = parts.flatMap(({ ref, requests }) =>
    requests.map(({ addressee, ...request }) => ({ ...request, name: `${ref}, ${addressee}`, part: ref })),
  )
  const leaves = [...own, ...theirs]
  return leaves.length > 1 ? whyRolledUp(leaves) : []
}
