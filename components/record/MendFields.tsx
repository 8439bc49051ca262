import { TextArea } from '@/components/form/TextArea'

type Props = { wrong?: string | undefined; publicSentence?: string | undefined; isOptional?: boolean }

/** Said with every correction: what was wrong, for us; and the sentence that the public reads about it. */
export function MendFields({ wrong, publicSentence, isOptional = false }: Props) {
  return (
    <>
      <TextArea
        name="wrong"
        label="What was wrong"
        hint="For staff only."
        initial={wrong ?? null}
        isOptional={isOptional}
        rows={2}
      />
      <TextArea
        name="publicSentence"
        label="The sentence that the public will read"
        hint="Why the record was changed, in plain words, naming nobody of us: “We had taken a draft for the final rule.”"
        initial={publicSentence ?? null}
        isOptional={isOptional}
        rows={2}
      />
    </>
  )
}
