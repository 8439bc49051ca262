import { askTick } from '@/components/contacts/askTick'
import { AskTicks } from '@/components/contacts/AskTicks'
import { CONTACT_CHOICES } from '@/components/contacts/kindWords'
import { ProofFields } from '@/components/contacts/ProofFields'
import { desk } from '@/components/desk/deskAddresses'
import { Checkbox } from '@/components/form/Checkbox'
import { Choices } from '@/components/form/Choices'
import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { PrecisionFold } from '@/components/form/PrecisionFold'
import type { Choice } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { Correctable, Recordable } from '@/lib/contacts/queries/recording'
import { writeAsked } from '@/lib/contacts/schema'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'

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
        ticks={asks.map(askTick)}
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
      <ProofFields
        label="Proof of it: a link"
        hint="It becomes evidence for our staff on each request that is ticked."
        proofs={proofs}
        initial={earlier?.evidenceId ?? null}
      />
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
