import { TextArea } from '@/components/form/TextArea'
import type { Opening, RecordContext } from '@/components/record/opening'

type Props = Pick<RecordContext, 'doubts'> & { given: Opening['given'] }

/** A claim over a doubt answers it: which doubt, and room for what was found. */
export function DoubtField({ doubts, given }: Props) {
  if (doubts.length === 0) return null
  return (
    <TextArea
      name="answer"
      label="This is in doubt. What did you find when you checked again?"
      hint={doubts.join(' ')}
      initial={given.answer ?? null}
      rows={2}
    />
  )
}
