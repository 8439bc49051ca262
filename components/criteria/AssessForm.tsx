import { desk } from '@/components/desk/deskAddresses'
import { pieceLabel } from '@/components/evidence/pieceLabel'
import { Choices } from '@/components/form/Choices'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { OpenCriteria, OpenCriterion } from '@/lib/criteria/queries/open'
import type { FormAction } from '@/lib/http/formState'
import { ASSESSMENT_WORDS, POLARITY_WORDS } from '@/lib/workflow/words'

type Props = {
  action: FormAction
  recommendation: string
  askId: string
  criterion: OpenCriterion
  evidence: OpenCriteria['evidence']
}

const ASSESSMENTS = ['MET', 'MET_IN_PART', 'NOT_MET', 'TOO_EARLY', 'NO_LONGER_APPLIES'] as const

/** Is it so, and what shows it. */
export function AssessForm({ action, recommendation, askId, criterion, evidence }: Props) {
  const [latest] = criterion.assessments
  return (
    <Form
      action={action}
      submit="Assess it"
      version={criterion.version}
      hidden={{ ref: recommendation, askId, criterionId: criterion.id }}
      aside={<a href={desk.criteria(recommendation, askId)}>Leave it as it is</a>}
    >
      <Select
        name="assessment"
        label="Is it so?"
        nothing="Choose"
        options={ASSESSMENTS.map((value) => ({ value, label: ASSESSMENT_WORDS[value] }))}
        initial={latest?.assessment ?? null}
      />
      {evidence.length === 0 ? (
        <p className="soft">
          No evidence is attached to this request yet. To say that it is met,{' '}
          <a href={desk.evidence(recommendation, askId)}>attach the evidence</a> first.
        </p>
      ) : (
        <Choices
          name="evidenceIds"
          legend="What shows it"
          hint="Evidence of this request, neither replaced nor withdrawn."
          options={evidence.map((piece) => ({
            value: piece.id,
            label: `${pieceLabel(piece)}${piece.polarity === 'SUPPORTS' ? '' : ` (${POLARITY_WORDS[piece.polarity].toLowerCase()})`}`,
          }))}
          initial={latest?.evidence.map(({ id }) => id) ?? []}
          isMany
        />
      )}
      <TextArea name="note" label="Note" hint="For staff." rows={2} isOptional />
    </Form>
  )
}
