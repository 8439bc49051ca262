import type { OpenAsk } from '@/lib/asks/queries/open'
import type { Change } from '@/lib/workflow/request'
import { ASSESSMENT_WORDS } from '@/lib/workflow/words'

type Props = {
  ask: Pick<OpenAsk, 'criteria' | 'evidence'>
  change: Partial<Change>
  /** Where the pieces of evidence are numbered on this page. */
  anchor: string
}

/** What counts as done, one by one: how it is to be assessed, how it was, and what shows it. */
export function ProposedCriteria({ ask, change, anchor }: Props) {
  const numberOf = (id: string) => ask.evidence.findIndex((piece) => piece.id === id) + 1
  return (
    <ol className="criteria-proposed">
      {ask.criteria.map(({ id, text, kind, isRequired, howToVerify, assessment, evidenceIds }) => {
        const brought = change.assessments?.find(({ criterionId }) => criterionId === id)
        const proofs = (brought?.evidenceIds ?? evidenceIds).map(numberOf)
        const now = brought?.assessment ?? assessment
        return (
          <li key={id}>
            <p className="criterion-text">{text}</p>
            <p className="soft small">
              {kind === 'OUTCOME' ? 'In practice' : 'On paper'}
              {isRequired ? '' : ', not required'}. {howToVerify}
            </p>
            <p>
              <b>{ASSESSMENT_WORDS[now]}</b>
              {brought && assessment !== now && assessment !== 'NOT_ASSESSED' && (
                <span className="soft"> (so far: {ASSESSMENT_WORDS[assessment].toLowerCase()})</span>
              )}
              {'. '}
              <Proof numbers={proofs} anchor={anchor} />
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function Proof({ numbers, anchor }: { numbers: readonly number[]; anchor: string }) {
  if (numbers.length === 0) return <>Nothing is named that shows it.</>
  return (
    <>
      Shown by{' '}
      {numbers.map((number, index) => (
        <span key={number}>
          {index > 0 && ', '}
          {number > 0 ? <a href={`#${anchor}-${number}`}>evidence {number}</a> : 'sealed evidence'}
        </span>
      ))}
      .
    </>
  )
}
