import { TextArea } from '@/components/form/TextArea'
import type { EvidenceChoice, Opening } from '@/components/record/opening'

type Props = { unanswered: readonly EvidenceChoice[]; given: Opening['given'] }

/** Each piece that contradicts the claim, with room to say why the claim stands nonetheless. */
export function ContradictionFields({ unanswered, given: { contradictionAnswers } }: Props) {
  return unanswered.map(({ value, label }) => (
    <TextArea
      key={value}
      name={`contradiction.${value}`}
      label="This contradicts it. Why does it stand nonetheless?"
      hint={label}
      initial={contradictionAnswers?.find(({ evidenceId }) => evidenceId === value)?.answer ?? null}
      rows={2}
    />
  ))
}
