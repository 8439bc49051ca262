import { RECORD_VERBS, type RecordVerb } from '@/components/record/recordVerbs'
import { decide } from '@/lib/workflow/decide'
import { reasonSentence } from '@/lib/workflow/sentences'
import { isAssessed, type Implementation } from '@/lib/workflow/statuses'
import type { Facts } from '@/lib/workflow/types'
import type { Missing, ReasonCode } from '@/lib/workflow/reasons'

/** What no field of the form can mend: the day or the step would have to be another, or the person. */
const OBSTACLES: readonly ReasonCode[] = ['NOT_PERMITTED', 'WRONG_STATE', 'USE_RECONFIRM']

/** Said before the button by the check that the button will meet: an empty request, today. */
export function needsOf(facts: Facts, verb: RecordVerb): { obstacles: string[]; needs: string[] } {
  const missing = missingToday(facts, verb)
  const isObstacle = ({ code }: Missing) => OBSTACLES.includes(code)
  return {
    obstacles: missing.filter(isObstacle).map(reasonSentence),
    needs: missing.filter((one) => !isObstacle(one)).map(reasonSentence),
  }
}

/** Steps that do not start from where it stands today, and why. */
export function blockedVerbs(facts: Facts, now: Implementation): Partial<Record<RecordVerb, string>> {
  const blocked = RECORD_VERBS.flatMap((verb) => {
    const { obstacles } = needsOf(facts, verb)
    if (verb === 'reconfirm' && !isAssessed(now)) return [[verb, 'Nobody has looked yet.'] as const]
    return obstacles.length > 0 ? [[verb, obstacles.join(' ')] as const] : []
  })
  return Object.fromEntries(blocked)
}

function missingToday(facts: Facts, verb: RecordVerb): readonly Missing[] {
  const decision = decide(facts, { verb, effectiveOn: facts.today })
  return decision.isAllowed ? [] : decision.missing
}
