import { NOTHING_RECORDED } from '@/lib/workflow/fold'
import { asSeenOn } from '@/lib/workflow/history'
import { rollUp, type Leaf } from '@/lib/workflow/rollUp'
import { explanationSentence } from '@/lib/workflow/sentences'
import { ALL_KNOWN, walk } from '@/lib/workflow/walk'
import { line, type WhyFacts, type WhyLine, type WhyView } from '@/lib/workflow/whyFacts'
import { whyNext } from '@/lib/workflow/whyNext'
import { whyCriteria, whyEvidence } from '@/lib/workflow/whyProof'
import { whyState, whyVerified } from '@/lib/workflow/whyState'
import { stateWords } from '@/lib/workflow/words'

/**
 * Why a request stands where it stands, rule by rule, criterion by criterion, evidence by evidence. Pure, total, the same
 * in any order of its input; never written by hand, and the same for pages, API and reports.
 */
export function why(facts: WhyFacts): WhyLine[] {
  const steps = walk(facts.entries, facts)
  const standing = asSeenOn(steps.at(-1)?.after ?? NOTHING_RECORDED, facts.asOf)
  const view: WhyView = { facts, steps, standing }
  return [
    ...whyState(view),
    ...whyCriteria(view),
    ...whyEvidence(view),
    ...whyVerified(view),
    ...whyNext(view),
  ]
}

/** A request or a part, as the explanation of what sums it up names it. */
export type NamedLeaf = Leaf & { name: string; isDisputed?: boolean }

/** Why a recommendation with several requests, or with parts, stands where it stands. */
export function whyRolledUp(leaves: readonly NamedLeaf[]): WhyLine[] {
  const rules = rollUp(leaves).explanation.map((one) => line('ROLL_UP', explanationSentence(one)))
  const named = leaves
    .map(
      ({ name, implementation, isDisputed }) =>
        `${name}: ${stateWords(implementation).toLowerCase()}${isDisputed ? ', being checked again' : ''}.`,
    )
    .sort()
  return [...rules, ...named.map((text) => line('LEAF', text))]
}

/** Everything that was written down, as of a day. */
export function allKnownOn(asOf: string) {
  return { asOf, knownAt: ALL_KNOWN }
}
