import type { PublishedCriterion } from '@/lib/progress/schema'
import { KIND_WORDS, nameOf } from '@/lib/workflow/whyProof'
import { ASSESSMENT_WORDS } from '@/lib/workflow/words'

const CLAIMING: readonly PublishedCriterion['assessment'][] = ['MET', 'MET_IN_PART']

type Props = {
  criteria: readonly PublishedCriterion[]
  anchor: string
  /** What was met then is told as what it was. */
  isRolledBack: boolean
}

/** What was written down to count as done, before it was assessed, and how far each is met. */
export function CountsAsDone({ criteria, anchor, isRolledBack }: Props) {
  return (
    <ul className="lines">
      {criteria.map((criterion, index) => (
        <li key={criterion.id} id={`${anchor}-${index + 1}`} className="lines-apart">
          <span>
            {capital(nameOf(criterion))}
            <span className="below">
              {criterion.isRequired ? 'required' : 'also looked at'}, {KIND_WORDS[criterion.kind]}
            </span>
          </span>
          <span>
            {ASSESSMENT_WORDS[criterion.assessment]}
            {isRolledBack && CLAIMING.includes(criterion.assessment) && ', before it was rolled back'}
          </span>
        </li>
      ))}
    </ul>
  )
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
