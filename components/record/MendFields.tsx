import { TextArea } from '@/components/form/TextArea'

type Props = { wrong?: string | undefined; publicSentence?: string | undefined; isOfAnother?: boolean }

/** Said with every correction: what was wrong, for us; and the sentence that the public reads about it. */
export function MendFields({ wrong, publicSentence, isOfAnother = false }: Props) {
  return (
    <>
      <TextArea
        name="wrong"
        label="What was wrong"
        hint={isOfAnother ? 'With what is corrected, too. For staff only.' : 'For staff only.'}
        initial={wrong ?? null}
        rows={2}
      />
      <TextArea
        name="publicSentence"
        label="The sentence that the public will read"
        hint="Why the record was changed, in plain words, naming nobody of us: “We had taken a draft for the final rule.”"
        initial={publicSentence ?? null}
        rows={2}
      />
    </>
  )
}
