import { isVisible } from '@/lib/core/text'
import { changeOf, draftOf, targetOf } from '@/lib/workflow/draft'
import { actingVerb, NOTHING_RECORDED } from '@/lib/workflow/fold'
import { asSeenOn, present, standing } from '@/lib/workflow/history'
import type { Change, Request } from '@/lib/workflow/request'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Criterion, Entry, EntryDraft, Facts, Standing } from '@/lib/workflow/types'
import { ALL_KNOWN, walk, type Step } from '@/lib/workflow/walk'

/** A request seen at its place in the history: everything that the rules look at. */
export type Situation = {
  facts: Facts
  request: Request
  /** What it says of the ask: the request itself, of a correction its replacement. Null when it only takes away. */
  change: Change | null
  /** takeBack, correct: the entry to be replaced. */
  target: Entry | null
  draft: EntryDraft
  /** What is true just before it, on its date. */
  before: Standing
  /** The state that it leads to, or stays in. */
  into: Implementation
  /** As assessed by now, or by the request itself. */
  criteria: readonly Criterion[]
  /** Ids of the entries that are replaced with it. */
  replaced: readonly string[]
}

export type Situated = {
  situations: Situation[]
  /** A claim that answers nothing leaves a doubt in them. */
  steps: Step[]
  /** What would be shown today. */
  after: Standing
}

/** Places requests that are decided together into the one history that they would make. */
export function situate(facts: Facts, requests: readonly Request[]): Situated {
  const drafts = requests.map((request) => draftOf(facts, request))
  const wouldBe = drafts.map((one, index) => ({
    ...one,
    id: draftId(index),
    recordedAt: ALL_KNOWN,
    isPublic: false,
  }))
  const history: Entry[] = [...facts.entries, ...wouldBe]
  const unanswering = new Set(wouldBe.flatMap((one) => (isAnswering(one) ? [] : one.id)))
  const steps = walk(history, { asOf: '9999-12-31', knownAt: ALL_KNOWN }, unanswering)
  const situations = requests.flatMap((request, index) => {
    const one = drafts[index]
    if (!one) return []
    const step = steps.find(({ entry }) => entry.id === draftId(index))
    const before = asSeenOn(step?.before ?? NOTHING_RECORDED, one.effectiveOn)
    const change = changeOf(request)
    return {
      facts,
      request,
      change,
      target: targetOf(facts, request),
      draft: one,
      before,
      into: one.implementation ?? before.implementation,
      criteria: assessed(facts.criteria, change),
      replaced: drafts.flatMap(({ replaces }) => replaces ?? []),
    }
  })
  return { situations, steps, after: standing(history, present(history, facts.today)) }
}

/** A claim ends a doubt by answering it, as an answer to a re-check does: in words. */
function isAnswering(draft: EntryDraft): boolean {
  return actingVerb(draft) === 'resolveDispute' || isVisible(draft.said.answer ?? '')
}

export function draftId(index: number): string {
  return `draft ${String(index).padStart(4, '0')}`
}

/** As a change brings it. */
export function assessed(criteria: readonly Criterion[], change: Change | null): Criterion[] {
  return criteria.map((criterion) => {
    const brought = change?.assessments?.find(({ criterionId }) => criterionId === criterion.id)
    return brought
      ? { ...criterion, assessment: brought.assessment, evidenceIds: brought.evidenceIds }
      : criterion
  })
}
