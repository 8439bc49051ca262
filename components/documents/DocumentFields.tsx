import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { WordedField } from '@/components/wordings/wordedField'
import type { DocumentWords } from '@/lib/documents/rules'
import { wordFor } from '@/lib/progress/words'

const KINDS = (['REPORT_CHAPTER', 'ANALYSIS', 'ARTICLE', 'PRESS_RELEASE', 'BLOG_POST'] as const).map(
  (value) => ({
    value,
    label: wordFor(value),
  }),
)
const PRECISIONS = [
  { value: 'DAY', label: 'To the day' },
  { value: 'MONTH', label: 'To the month only' },
  { value: 'YEAR', label: 'To the year only' },
]

/** All that staff say of a document. */
export const DOCUMENT_FIELDS: readonly WordedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'publisher', label: 'Published by' },
  { name: 'authors', label: 'Written by' },
  { name: 'kind', label: 'Kind', options: KINDS },
  { name: 'publishedOn', label: 'Published on' },
  { name: 'publishedPrecision', label: 'The date is known', options: PRECISIONS },
  { name: 'url', label: 'Address' },
  { name: 'rights', label: 'Rights' },
  { name: 'note', label: 'Note' },
  { name: 'textSha256', label: 'SHA-256 of its text' },
]

export function DocumentFields({ words }: { words?: DocumentWords }) {
  return (
    <>
      <Field name="title" label="Title" initial={words?.title ?? null} autoComplete="off" />
      <Field
        name="publisher"
        label="Published by"
        initial={words?.publisher ?? null}
        autoComplete="off"
        isOptional
      />
      <TextArea
        name="authors"
        label="Written by"
        hint="One name a line, as the document has them."
        rows={2}
        initial={words?.authors ?? null}
        isOptional
      />
      <Select name="kind" label="Kind" nothing="Choose" options={KINDS} initial={words?.kind ?? null} />
      <DateField
        name="publishedOn"
        label="Published on"
        hint="Leave it empty where the document does not say. Of a month or a year, any day of it."
        initial={words?.publishedOn ?? null}
        isOptional
      />
      <Select
        name="publishedPrecision"
        label="The date is known"
        options={PRECISIONS}
        nothing="No date is given"
        initial={words?.publishedPrecision ?? null}
        isOptional
      />
      <Field name="url" label="Address" type="url" initial={words?.url ?? null} isOptional />
      <Field
        name="rights"
        label="Rights"
        hint="What we may quote, and by what right. The public reads it."
        initial={words?.rights ?? null}
        autoComplete="off"
      />
      <TextArea
        name="note"
        label="Note"
        hint="What a reader has to know of it. The public reads it."
        rows={2}
        initial={words?.note ?? null}
        isOptional
      />
      <Field
        name="textSha256"
        label="SHA-256 of its text"
        hint="Whoever has the same text gets the same number."
        initial={words?.textSha256 ?? null}
        autoComplete="off"
        isOptional
      />
    </>
  )
}
