import { Checkbox } from '@/components/form/Checkbox'
import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Form } from '@/components/form/Form'
import { TextArea } from '@/components/form/TextArea'
import { AboutLink } from '@/components/happened/AboutLink'
import { ForSome } from '@/components/happened/ForSome'
import { FoundRequests } from '@/components/happened/FoundRequests'
import { LinkTaken } from '@/components/record/LinkTaken'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'
import type { Touched } from '@/lib/proposals/queries/touched'
import { MOST_TOGETHER, type HappenedQuery } from '@/lib/proposals/schema'

type Props = { action: FormAction; given: HappenedQuery; found: Touched; today: CalendarDate }

/** One event: its link, its day, one sentence; then the requests that it touches, and one save for all of them. */
export function HappenedForm({ action, given, found, today }: Props) {
  return (
    <Form
      action={action}
      submit="Save for all that are ticked"
      lookFirst="Look at it first"
      whatIsNew={<p>The requests below are as they are now.</p>}
      {...(given.list !== undefined && { hidden: { list: given.list } })}
    >
      <Field
        name="url"
        type="url"
        inputMode="url"
        label="Link"
        hint="Where it can be read, beginning with https://"
        initial={given.url ?? null}
        autoComplete="off"
        isOptional
      />
      <LinkTaken />
      <DateField name="happenedOn" label="When did it happen?" initial={today} max={today} />
      <TextArea
        name="sentence"
        label="What happened, in one sentence"
        hint="For staff; the public reads it once a lead has released it."
        rows={2}
      />
      <AboutLink title={given.title} />
      <h2>Which requests does it touch?</h2>
      <Field
        name="q"
        type="search"
        label="Search"
        hint="Words of the recommendation or its addressee, or a reference such as CFR-3. Left empty, the words of the sentence and of the link are looked for. What you typed and ticked stays."
        initial={given.q ?? null}
        autoComplete="off"
        isOptional
      />
      <p className="actions">
        {/* Without a script the answer opens where the requests are. */}
        <button className="button quiet" name="search" value="on" formAction="#found">
          Search
        </button>
      </p>
      <FoundRequests initial={found} areAllTicked={given.tick === 'all'} wanted={given.as}>
        <p className="soft small prose">
          Up to {MOST_TOGETHER} at a time. What is done, at least in part, is claimed on the request’s own
          form, behind its reference: that takes proof by criterion, and a second person. Steps that start
          from where it stood earlier are there, too.
        </p>
      </FoundRequests>
      <ForSome />
      <Checkbox
        name="isPartial"
        label="Leave out what is refused"
        hint="The others are then recorded without it. Else all of them are, or none. “Look at it first” says which."
      />
    </Form>
  )
}
