import { TextArea } from '@/components/form/TextArea'
import type { ToSearch } from '@/lib/asks/queries/recording'

type Props = {
  /** What was said already: of a correction, or of a form that came back. */
  said?: string | undefined
  toSearch: ToSearch | null
}

/** What was searched: it begins with where one searches for this addressee. */
export function SearchedField({ said, toSearch }: Props) {
  return (
    <TextArea
      name="searched"
      label="What did you search?"
      hint={toSearch ? hintFor(toSearch) : undefined}
      initial={said ?? toSearch?.text ?? null}
      rows={3}
    />
  )
}

function hintFor({ isChecklist, addressee }: ToSearch): string {
  return isChecklist
    ? `From the checklist for ${addressee}: change what was different this time.`
    : `As last time for ${addressee}: change what was different.`
}
