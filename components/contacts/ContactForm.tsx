import { AskTicks } from '@/components/contacts/AskTicks'
import { CONTACT_CHOICES } from '@/components/contacts/kindWords'
import { desk } from '@/components/desk/deskAddresses'
import { pieceLabel } from '@/components/evidence/pieceLabel'
import { Checkbox } from '@/components/form/Checkbox'
import { Choices } from '@/components/form/Choices'
import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { PrecisionFold } from '@/components/form/PrecisionFold'
import { Select, type Choice } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { Correctable, Recordable } from '@/lib/contacts/queries/recording'
import { writeAsked } from '@/lib/contacts/schema'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'
import { RESPONSE_WORDS } from '@/lib/workflow/words'

type Props = {
  action: FormAction
  recordable: Recordable
  /** Which requests are ticked to begin with. */
  ticked: readonly string[]
  people: readonly Choice[]
  /** Whoever fills it in. */
  me: string
  today: CalendarDate
  /** What is put right; null where it is new. */
  earlier: Correctable | null
}

/** Everything about one letter, meeting or call; what was sent may have its requests wait for an answer. */
export function ContactForm({ action, recordable, ticked, people, me, today, earlier }: Props) {
  const { addressee, asks, proofs } = recordable
  return (
    <Form
      action={action}
      submit={earlier ? 'Put it right' : 'Keep it'}
      hidden={{ addressee: addressee.slug, ...(earlier && { contactId: earlier.id }) }}
      aside={<a href={desk.contacts(addressee.slug)}>Cancel</a>}
    >
      {earlier && <TextArea name="because" label="Why it is corrected" rows={2} />}
      <Choices
        legend="What was it?"
        name="kind"
        options={CONTACT_CHOICES}
        initial={earlier ? [earlier.kind] : []}
      />
      <DateField name="happenedOn" label="When was it?" initial={earlier?.happenedOn ?? today} max={today} />
      <PrecisionFold initial={earlier?.precision ?? null} />
      <AskTicks
        legend="Which requests was it about?"
        hint={`What was asked of ${addressee.name}.`}
        name="asks"
        initial={asks.filter(({ id }) => ticked.includes(id)).map(writeAsked)}
        ticks={asks.map((ask) => ({
          id: ask.id,
          label: `${ask.ref} ${ask.title}`,
          hint: `Its answer: ${RESPONSE_WORDS[ask.response].toLowerCase()}`,
          value: writeAsked(ask),
        }))}
      />
      <Choices legend="Who of us?" name="ourIds" options={people} initial={earlier?.ourIds ?? [me]} isMany />
      <Field
        name="whom"
        label="Whom there?"
        hint="The office, not a private person’s name: “press office of the ministry”."
        initial={earlier?.whom ?? null}
        autoComplete="off"
      />
      <TextArea
        name="said"
        label="What was said or written"
        hint="Nothing that can identify a survivor. Only our staff read it."
        initial={earlier?.said ?? null}
      />
      <TextArea
        name="promised"
        label="What was promised"
        rows={2}
        initial={earlier?.promised ?? null}
        isOptional
      />
      <Field
        name="nextStep"
        label="Our next step"
        hint="It comes back on the desk of whoever of us was there."
        initial={earlier?.nextStep ?? null}
        autoComplete="off"
        isOptional
      />
      <DateField name="nextOn" label="By when?" initial={earlier?.nextOn ?? null} isOptional />
      <Field
        name="url"
        type="url"
        inputMode="url"
        label="Proof of it: a link"
        hint="It becomes evidence for our staff on each request that is ticked."
        autoComplete="off"
        isOptional
      />
      {proofs.length > 0 && (
        <Select
          name="evidenceId"
          label="Or evidence that we have"
          nothing="None of it"
          options={proofs.map((one) => ({ value: one.id, label: pieceLabel(one) }))}
          initial={earlier?.evidenceId ?? null}
          isOptional
        />
      )}
      {!earlier && (
        <Checkbox
          name="isAwaited"
          label="We wait for an answer from now on"
          hint="For what we sent, with its proof: recorded at every request that is ticked, and public in its time."
        />
      )}
    </Form>
  )
}
