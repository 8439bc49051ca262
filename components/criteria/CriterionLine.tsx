import type { ReactNode } from 'react'
import { AssessedLine } from '@/components/criteria/AssessedLine'
import { KIND_WORDS } from '@/components/criteria/criterionWords'
import { desk } from '@/components/desk/deskAddresses'
import type { OpenCriterion } from '@/lib/criteria/queries/open'
import { ASSESSMENT_WORDS } from '@/lib/workflow/words'

type Props = {
  criterion: OpenCriterion
  recommendation: string
  askId: string
  canWrite: boolean
  /** The form that is open on it, in place of the ways to open one. */
  children?: ReactNode
}

/** One thing that counts as done: what it says, how it was assessed, by whom and on what. */
export function CriterionLine({ criterion, recommendation, askId, canWrite, children }: Props) {
  const { id, kind, text, isRequired, howToVerify, assessments, earlier } = criterion
  const [latest, ...before] = assessments
  return (
    <li id={`criterion-${id}`}>
      <h2>{text}</h2>
      <p className="soft small">
        {KIND_WORDS[kind]}, {isRequired ? 'required' : 'not required'}.
        {howToVerify && <> To verify it: {howToVerify}</>}
      </p>
      {latest ? (
        <AssessedLine assessed={latest} />
      ) : (
        <p>
          <b>{ASSESSMENT_WORDS.NOT_ASSESSED}</b>
        </p>
      )}
      {before.length + earlier.length > 0 && (
        <details>
          <summary>How it was before</summary>
          {before.map((assessed) => (
            <AssessedLine key={assessed.id} assessed={assessed} />
          ))}
          {earlier.map((was) => (
            <p key={was} className="soft">
              Until it was changed it said: “{was}”
            </p>
          ))}
        </details>
      )}
      {children ??
        (canWrite && (
          <p className="actions">
            <a className="button quiet small" href={desk.assess(recommendation, askId, id)}>
              Assess<span className="visually-hidden">: {text}</span>
            </a>
            <a href={desk.changeCriterion(recommendation, askId, id)}>
              Change<span className="visually-hidden">: {text}</span>
            </a>
          </p>
        ))}
    </li>
  )
}
