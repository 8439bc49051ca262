import { KIND_WORDS } from '@/components/criteria/criterionWords'
import { Checkbox } from '@/components/form/Checkbox'
import { Choices } from '@/components/form/Choices'
import { TextArea } from '@/components/form/TextArea'
import type { OpenCriterion } from '@/lib/criteria/queries/open'

type Props = { initial?: Pick<OpenCriterion, 'text' | 'howToVerify' | 'kind' | 'isRequired'> }

/** What a criterion says; the same to add one and to change one. */
export function WordingFields({ initial }: Props) {
  return (
    <>
      <TextArea
        name="text"
        label="It counts as done when"
        hint="One thing that a reader can check, written before it is assessed."
        initial={initial?.text ?? null}
        rows={2}
      />
      <TextArea
        name="howToVerify"
        label="How to verify it"
        initial={initial?.howToVerify ?? null}
        rows={2}
        isOptional
      />
      <Choices
        name="kind"
        legend="Where it shows"
        options={[
          { value: 'COMPLETION', label: KIND_WORDS.COMPLETION, hint: 'A law, a rule, a budget, an office.' },
          { value: 'OUTCOME', label: KIND_WORDS.OUTCOME, hint: 'What people then get, or are spared.' },
        ]}
        initial={[initial?.kind ?? 'COMPLETION']}
      />
      <Checkbox name="isRequired" label="It is required" isTicked={initial?.isRequired ?? true} />
    </>
  )
}
