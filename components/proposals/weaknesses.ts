import type { CalendarDate } from '@/lib/core/dates'
import { strength } from '@/lib/workflow/proof'
import type { EvidenceFact } from '@/lib/workflow/types'

type About = {
  /** Since when it is claimed; null where nothing is. */
  claimedOn: CalendarDate | null
  proposerId: string
  viewerId: string
}

/** What a decider should know before they rely on a piece of evidence. Empty: nothing speaks against it. */
export function weaknessesOf(fact: EvidenceFact, { claimedOn, proposerId, viewerId }: About): string[] {
  const supports = fact.polarity === 'SUPPORTS'
  return [
    fact.isWithdrawn && 'It was withdrawn.',
    fact.isAttested && new Set(fact.attestedBy).size < 2 && 'So far one person alone says that they saw it.',
    supports &&
      !fact.isAttested &&
      strength(fact) > 2 &&
      'It proves nothing by itself: it is a statement at most.',
    supports &&
      claimedOn !== null &&
      fact.happenedOn > claimedOn &&
      'It happened after the day that is claimed.',
    fact.tier === 1 &&
      !fact.isActByAddress &&
      'Called an official act, but its address alone does not say so.',
    fact.addedBy.includes(viewerId) && 'You added it yourself.',
    fact.addedBy.includes(proposerId) && proposerId !== viewerId && 'Added by whoever proposes.',
  ].flatMap((weakness) => weakness || [])
}
