import type { PublishedCriterion } from '@/lib/progress/schema'
import { KIND_WORDS, nameOf } from '@/lib/workflow/whyProof'
import { ASSESSMENT_WORDS } from '@/lib/workflow/words'

/** What was written down to count as done, before it was assessed, and how far each is met. */
export function CountsAsDone({
  criteria,
  anchor,
}: {
  criteria: readonly PublishedCriterion[]
  anchor: string
}) {
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
          <span>{ASSESSMENT_WORDS[criterion.assessment]}</span>
        </li>
      ))}
    </ul>
  )
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
