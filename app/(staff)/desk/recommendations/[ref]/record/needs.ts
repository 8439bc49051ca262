import { RECORD_VERBS, stepOf, type RecordVerb } from '@/components/record/recordVerbs'
import type { ThenDecides } from '@/components/record/WhoDecides'
import type { Recording } from '@/lib/asks/queries/recording'
import { decide } from '@/lib/workflow/decide'
import { canDecide, decidedBy } from '@/lib/workflow/deciders'
import { judge } from '@/lib/workflow/raised'
import type { Missing, ReasonCode } from '@/lib/workflow/reasons'
import type { Change, Request } from '@/lib/workflow/request'
import { reasonSentence } from '@/lib/workflow/sentences'
import { isAssessed, type Implementation } from '@/lib/workflow/statuses'
import type { Facts } from '@/lib/workflow/types'

/** What no field of the form can mend: the day or the step would have to be another, or the person. */
const OBSTACLES: readonly ReasonCode[] = [
  'NOT_PERMITTED',
  'WRONG_STATE',
  'USE_RECONFIRM',
  'NOT_DISPUTED',
  'PROPOSAL_PENDING',
]

/** What is asked of the fields themselves, each of which says so. */
const ASKED_FOR: readonly ReasonCode[] = ['WRONG_MISSING', 'PUBLIC_SENTENCE_MISSING']

/** Said before the button by the check that the button will meet: an empty request, today. */
export function needsOf(facts: Facts, request: Request): { obstacles: string[]; needs: string[] } {
  const decision = decide(facts, request)
  const missing = decision.isAllowed ? [] : decision.missing
  const isObstacle = ({ code }: Missing) => OBSTACLES.includes(code)
  const sentences = (some: readonly Missing[]) => [...new Set(some.map(reasonSentence))]
  return {
    obstacles: sentences(missing.filter(isObstacle)),
    needs: sentences(missing.filter((one) => !isObstacle(one) && !ASKED_FOR.includes(one.code))),
  }
}

/** What a form would send with nothing filled in: with one criterion, a claim says of itself that it is met. */
export function emptyChange(facts: Facts, fact: RecordVerb, to: Implementation | null): Change {
  const step = stepOf(fact, to)
  const [criterion, ...more] = facts.criteria
  const assessment = step === 'claimPartial' ? 'MET_IN_PART' : 'MET'
  const isSole = criterion && more.length === 0 && (step === 'claimPartial' || step === 'claimImplemented')
  return {
    verb: fact,
    effectiveOn: facts.today,
    ...(to && { to }),
    ...(isSole && {
      assessments: [{ criterionId: criterion.id, assessment, evidenceIds: [...criterion.evidenceIds] }],
    }),
  }
}

/** Who has to say yes, by the rules that will be asked. */
export function thenDecides({ facts, names }: Recording, request: Request): ThenDecides {
  const able = facts.people.filter((person) => canDecide(facts, request, person).length === 0)
  return {
    decider: decidedBy(judge(facts, [request]).judged),
    names: able.flatMap(({ id }) => names[id] ?? []).sort(),
    isAlone: able.some(({ id }) => id === facts.actor.id),
  }
}

/** Steps that do not start from where it stands today, and why. */
export function blockedVerbs(facts: Facts, now: Implementation): Partial<Record<RecordVerb, string>> {
  const blocked = RECORD_VERBS.flatMap((verb) => {
    const { obstacles } = needsOf(facts, emptyChange(facts, verb, null))
    if (verb === 'reconfirm' && !isAssessed(now)) return [[verb, 'Nobody has looked yet.'] as const]
    return obstacles.length > 0 ? [[verb, obstacles.join(' ')] as const] : []
  })
  return Object.fromEntries(blocked)
}
