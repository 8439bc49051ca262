import { Choices } from '@/components/form/Choices'
import { Fieldset } from '@/components/form/Fieldset'
import { Fold } from '@/components/form/Fold'
import { Select } from '@/components/form/Select'
import type { CriterionChoice, EvidenceChoice, Opening } from '@/components/record/opening'
import { ASSESSMENTS } from '@/lib/workflow/request'
import { ASSESSMENT_WORDS } from '@/lib/workflow/words'

type Props = {
  criteria: readonly CriterionChoice[]
  evidence: readonly EvidenceChoice[]
  given: Opening['given']
  /** How the one criterion is assessed where there is just one: the step says it. */
  sole: 'MET' | 'MET_IN_PART'
  /** All that is required on paper has to be met; of a part, some of what is required. */
  isWhole: boolean
}

/** In a criterion's proof: what comes along with this form. */
const NEW = 'new'

/** What counts as done, each with how it stands and what shows it. Where there is one, the link says it all. */
export function CriteriaFields({ criteria, evidence, given, sole, isWhole }: Props) {
  const proofs = evidence.filter(({ polarity }) => polarity === 'SUPPORTS')
  const [first, ...more] = criteria
  if (!first) return null
  if (more.length === 0)
    return <SoleCriterion criterion={first} {...{ proofs, sole }} shown={proofOf(first, given)} />
  return criteria.map((criterion) => (
    <Fieldset key={criterion.id} legend={criterion.text} id={criterion.id} hint={hintOf(criterion)}>
      <Select
        name={`assessment.${criterion.id}`}
        label="How it stands"
        nothing={ASSESSMENT_WORDS.NOT_ASSESSED}
        options={ASSESSMENTS.filter((value) => value !== 'NOT_ASSESSED').map((value) => ({
          value,
          label: ASSESSMENT_WORDS[value],
        }))}
        initial={assessmentOf(criterion, given)}
        isOptional={!criterion.isRequired || (isWhole && criterion.kind === 'OUTCOME')}
      />
      <Choices
        name={`proof.${criterion.id}`}
        legend="What shows it"
        options={[{ value: NEW, label: 'The link of this form' }, ...proofs]}
        initial={proofOf(criterion, given)}
        isMany
      />
    </Fieldset>
  ))
}

type SoleProps = {
  criterion: CriterionChoice
  proofs: readonly EvidenceChoice[]
  sole: Props['sole']
  shown: readonly string[]
}

function SoleCriterion({ criterion: { id, text }, proofs, sole, shown }: SoleProps) {
  return (
    <>
      <p className="counts-as-done">
        Counts as done when: <b>{text}</b>
      </p>
      <input type="hidden" name={`assessment.${id}`} value={sole} />
      <input type="hidden" name={`proof.${id}`} value={NEW} />
      {proofs.length > 0 && (
        <Fold
          summary={`Evidence that is here already (${proofs.length})`}
          fields={[`proof.${id}`]}
          isOpen={proofs.some(({ value }) => shown.includes(value))}
        >
          <Choices name={`proof.${id}`} legend="It is shown by" options={proofs} initial={shown} isMany />
        </Fold>
      )}
    </>
  )
}

function hintOf({ kind, isRequired, howToVerify }: CriterionChoice): string {
  const what = kind === 'OUTCOME' ? 'In practice' : 'On paper'
  return [`${what}${isRequired ? '' : ', not required'}.`, howToVerify].filter(Boolean).join(' ')
}

function assessmentOf({ id, assessment }: CriterionChoice, { assessments }: Opening['given']): string {
  const brought = assessments?.find(({ criterionId }) => criterionId === id)?.assessment ?? assessment
  return brought === 'NOT_ASSESSED' ? '' : brought
}

function proofOf({ id, evidenceIds }: CriterionChoice, { assessments }: Opening['given']): readonly string[] {
  return assessments?.find(({ criterionId }) => criterionId === id)?.evidenceIds ?? evidenceIds
}
