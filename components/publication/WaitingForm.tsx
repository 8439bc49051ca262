import { desk } from '@/components/desk/deskAddresses'
import { Checkbox } from '@/components/form/Checkbox'
import { Choices } from '@/components/form/Choices'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { OfferedText } from '@/components/publication/OfferedText'
import { fieldWords } from '@/components/publication/placeWords'
import { TextChoices } from '@/components/publication/TextChoices'
import type { FormAction } from '@/lib/http/formState'
import type { GatheredFor } from '@/lib/publication/sameWords'

type Props = {
  action: FormAction
  waiting: readonly GatheredFor[]
  /** Everything that the check found nothing in is ticked: the lead has asked for it. */
  isCleanTicked: boolean
  /** The address of this view, to come back to. */
  from: string
}

/** What waits on one page: each text with where it would stand, the same words once, and one decision about those ticked. */
export function WaitingForm({ action, waiting, isCleanTicked, from }: Props) {
  const items = waiting.flatMap((one) => one.items)
  const clean = items.filter(({ marks }) => marks.length === 0)
  const isMarked = clean.length < items.length
  return (
    <Form
      action={action}
      submit="Decide"
      hidden={{ from }}
      whatIsNew={<p>The texts below are as they are now.</p>}
    >
      <TextChoices
        ticked={isCleanTicked ? clean.map(({ value }) => value) : []}
        groups={waiting.map(({ ref, title, items: texts }) => ({
          key: ref,
          title: (
            <>
              <a href={desk.recommendation(ref)}>{title}</a> <span className="ref">{ref}</span>
            </>
          ),
          options: texts.map((item) => ({
            value: item.value,
            label: fieldWords(item.field),
            body: <OfferedText item={item} />,
          })),
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
      <TextArea
        name="reason"
        label="Why they stay inside"
        hint="Needed where you keep them inside. For staff."
        rows={2}
        isOptional
      />
    </Form>
  )
}
