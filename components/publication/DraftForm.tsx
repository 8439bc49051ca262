import { desk } from '@/components/desk/deskAddresses'
import { Checkbox } from '@/components/form/Checkbox'
import { Form } from '@/components/form/Form'
import { MarkedText } from '@/components/publication/MarkedText'
import { Facts } from '@/components/ui/Facts'
import type { FormAction } from '@/lib/http/formState'
import type { WaitingDraft } from '@/lib/publication/queue'

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  statement: 'Statement',
  caution: 'A word of caution',
  priorityReason: 'Why it has priority',
  document: 'Its document, new to the public',
  publisher: 'Published by',
  rights: 'Rights',
  note: 'Note on the document',
  demand: 'What is asked again and again, new to the public',
  demandStatement: 'What that asks',
}

/** A draft with all that the public would read of it. */
export function DraftForm({
  action,
  draft: { ref, title, version, texts },
}: {
  action: FormAction
  draft: WaitingDraft
}) {
  return (
    <section className="request">
      <h3>
        <a href={desk.recommendation(ref)}>{title}</a> <span className="ref">{ref}</span>
      </h3>
      <Facts
        facts={texts.map(({ field, text, marks }) => ({
          term: FIELDS[field] ?? field,
          value: <MarkedText text={text} marks={marks} />,
        }))}
      />
      <Form action={action} submit="Publish this draft" look="quiet" version={version} hidden={{ ref }}>
        {texts.some(({ marks }) => marks.length > 0) && (
          <Checkbox name="hasLooked" label="I have looked at what is marked" />
        )}
      </Form>
    </section>
  )
}
