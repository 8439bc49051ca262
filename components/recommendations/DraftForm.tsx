import { Choices as Boxes } from '@/components/form/Choices'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import type { FormAction } from '@/lib/http/formState'
import type { Choices } from '@/lib/recommendations/queries/choices'
import { SortFields, WordFields } from './WordFields'

/** What is said, where it stands, whom it asks, what it is about. */
export function DraftForm({ action, choices }: { action: FormAction; choices: Choices }) {
  return (
    <Form action={action} submit="Add the draft" aside={<a href="/desk/recommendations">Cancel</a>}>
      <Select name="documentSlug" label="Document" nothing="Choose" options={choices.documents} />
      <WordFields />
      <Boxes name="addressees" legend="Who must act" options={choices.addressees} isMany />
      <SortFields choices={choices} />
    </Form>
  )
}
