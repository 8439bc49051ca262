import { desk } from '@/components/desk/deskAddresses'
import { Checkbox } from '@/components/form/Checkbox'
import { Choices } from '@/components/form/Choices'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { MarkedText } from '@/components/publication/MarkedText'
import { fieldWords, placeWords } from '@/components/publication/placeWords'
import { TextChoices } from '@/components/publication/TextChoices'
import type { FormAction } from '@/lib/http/formState'
import type { Waiting, WaitingFor } from '@/lib/publication/queue'

type Props = { action: FormAction; waiting: WaitingFor }

/** What waits of one recommendation: each text with where it would stand, and one decision about those ticked. */
export function WaitingForm({ action, waiting: { ref, title, items } }: Props) {
  const isMarked = items.some(({ marks }) => marks.length > 0)
  return (
    <section className="request">
      <h3>
        <a href={desk.recommendation(ref)}>{title}</a> <span className="ref">{ref}</span>
      </h3>
      <Form action={action} submit="Decide" hidden={{ ref }}>
        <TextChoices
          options={items.map((item) => ({
            value: item.value,
            isTicked: item.marks.length === 0,
            label: fieldWords(item.field),
            body: <Body item={item} />,
          }))}
        />
        {isMarked && (
          <Checkbox
            name="hasLooked"
            label="I have looked at what is marked"
            hint="Marked is what may be a name, a number or a birthday. Publishing it may harm somebody."
          />
        )}
        <Choices
          legend="What becomes of those that are ticked?"
          name="decision"
          options={[
            { value: 'publish', label: 'Publish them', hint: 'In a few seconds everybody can read them.' },
            { value: 'keep', label: 'Keep them inside', hint: 'They no longer wait. Say why, below.' },
          ]}
        />
        <TextArea name="reason" label="Why they stay inside" rows={2} isOptional />
      </Form>
    </section>
  )
}

function Body({ item }: { item: Waiting }) {
  const { field, text, old, marks, place } = item
  return (
    <>
      {['status', 'assessment'].includes(field) ? null : field === 'file' ? (
        <q className="offered">{place.evidence?.fileName ?? 'A file'}</q>
      ) : (
        <MarkedText text={text} marks={marks} />
      )}
      {old !== null && (
        <span className="below">
          Instead of <s>{old}</s>
        </span>
      )}
      <span className="below">{placeWords(item)}</span>
    </>
  )
}
