import { CONTACT_CHOICES } from '@/components/contacts/kindWords'
import { FoundContacts } from '@/components/contacts/FoundContacts'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { Select, type Choice } from '@/components/form/Select'
import type { FormAction } from '@/lib/http/formState'

type Props = { action: FormAction; addressees: readonly Choice[]; canCorrect: boolean }

/** Contacts found again by their words, by whom they were with, and by what they were. */
export function FindForm({ action, addressees, canCorrect }: Props) {
  return (
    <section id="find">
      <h2>Find what was said</h2>
      <Form
        action={action}
        submit="Find"
        look="quiet"
        keepsOnly="words"
        below={<FoundContacts canCorrect={canCorrect} />}
      >
        <Field
          name="words"
          type="search"
          label="Words"
          hint="Of what was said, promised or is to be done, or of the office."
          autoComplete="off"
          isOptional
        />
        <Select name="addressee" label="With" nothing="Anybody" options={addressees} isOptional />
        <Select name="kind" label="What it was" nothing="Anything" options={CONTACT_CHOICES} isOptional />
      </Form>
    </section>
  )
}
