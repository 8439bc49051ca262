import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Fold } from '@/components/form/Fold'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import { AboutLink } from '@/components/happened/AboutLink'
import { FoundRequests, type FoundProps } from '@/components/happened/FoundRequests'
import { LinkTaken } from '@/components/record/LinkTaken'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'
import type { HappenedQuery } from '@/lib/proposals/schema'
import { LAPSES } from '@/lib/workflow/request'
import { LAPSE_WORDS } from '@/lib/workflow/words'

type Props = FoundProps & { action: FormAction; given: HappenedQuery; today: CalendarDate }

/** One event: its link, its day, one sentence; then the requests that it touches, and one save for all of them. */
export function HappenedForm({ action, given, today, ...found }: Props) {
  const shown = [...found.ticked, ...found.found]
  return (
    <Form
      action={action}
      submit="Save for all that are ticked"
      lookFirst="Look at it first"
      hidden={Object.fromEntries(shown.map(({ askId, version }) => [`version.${askId}`, String(version)]))}
      whatIsNew={<p>The requests below are as they are now.</p>}
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
      <DateField
        name="happenedOn"
        label="When did it happen?"
        initial={given.happenedOn ?? today}
        max={today}
      />
      <TextArea
        name="sentence"
        label="What happened, in one sentence"
        hint="For staff; the public reads it once a lead has released it."
        initial={given.sentence ?? null}
        rows={2}
      />
      <AboutLink given={given} />
      <h2>Which requests does it touch?</h2>
      <Field
        name="q"
        type="search"
        label="Search"
        hint="Words of the recommendation or its addressee, or a reference such as CFR-3. What you typed and ticked stays."
        initial={given.q ?? null}
        autoComplete="off"
        isOptional
      />
      <p className="actions">
        <button className="button quiet" name="search" value="on">
          Search
        </button>
      </p>
      <FoundRequests {...found} />
      <ForSome given={given} />
    </Form>
  )
}

/** What only some verbs need. */
function ForSome({ given: { lapse, lost } }: { given: HappenedQuery }) {
  return (
    <Fold
      summary="If it came to nothing, or was rolled back"
      fields={['lapse', 'lost']}
      isOpen={Boolean(lapse ?? lost)}
    >
      <Select
        name="lapse"
        label="How did it come to nothing?"
        nothing="It did not"
        options={LAPSES.map((value) => ({ value, label: LAPSE_WORDS[value] }))}
        initial={lapse ?? null}
        isOptional
      />
      <TextArea
        name="lost"
        label="What was lost, where it was rolled back"
        initial={lost ?? null}
        rows={2}
        isOptional
      />
    </Fold>
  )
}
