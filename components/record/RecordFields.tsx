import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import { isLook, type RecordVerb } from '@/components/record/recordVerbs'
import type { CalendarDate } from '@/lib/core/dates'
import { LAPSES } from '@/lib/workflow/request'
import { RESPONSES } from '@/lib/workflow/statuses'
import { LAPSE_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

type Props = {
  verb: RecordVerb
  today: CalendarDate
  lastSearched: string | null
  hasEvidence: boolean
  fileHref: string
}

/** What is asked for, and nothing that can be suggested: by the step, in the order in which one tells it. */
export function RecordFields({ verb, today, lastSearched, hasEvidence, fileHref }: Props) {
  const needsLink = verb === 'recordCommitment' || verb === 'recordProgress' || verb === 'recordLapse'
  return (
    <>
      {verb === 'recordResponse' && <ResponseFields />}
      {verb === 'recordLapse' && (
        <Select
          name="lapse"
          label="How did it come to nothing?"
          nothing="Choose"
          options={LAPSES.map((value) => ({ value, label: LAPSE_WORDS[value] }))}
        />
      )}
      {!isLook(verb) && <LinkField isOptional={!needsLink || hasEvidence} fileHref={fileHref} />}
      <DateField
        name="effectiveOn"
        label={isLook(verb) ? 'When did you look?' : 'When did it happen?'}
        initial={today}
        max={today}
      />
      {verb === 'recordNoAction' ? (
        <TextArea
          name="searched"
          label="What did you search?"
          hint={lastSearched ? 'As searched last for this addressee: change what was different.' : undefined}
          initial={lastSearched}
          rows={3}
        />
      ) : (
        verb !== 'recordResponse' && <Sentence verb={verb} />
      )}
    </>
  )
}

function LinkField({ isOptional, fileHref }: { isOptional: boolean; fileHref: string }) {
  return (
    <Field
      name="url"
      type="url"
      inputMode="url"
      label="Link"
      hint={
        <>
          Where it can be read, beginning with https:// (or <a href={fileHref}>attach a file</a> first)
        </>
      }
      autoComplete="off"
      isOptional={isOptional}
    />
  )
}

function Sentence({ verb }: { verb: RecordVerb }) {
  return (
    <TextArea
      name="sentence"
      label={verb === 'reconfirm' ? 'Anything to add' : 'What happened, in one sentence'}
      hint="For staff: it is not published with the status."
      isOptional={verb !== 'recordDevelopment'}
      rows={2}
    />
  )
}

function ResponseFields() {
  const sent = RESPONSES.filter((response) => response !== 'NOT_SENT')
  return (
    <>
      <Select
        name="response"
        label="What is its answer?"
        nothing="Choose"
        options={sent.map((value) => ({ value, label: RESPONSE_WORDS[value] }))}
      />
      <TextArea
        name="words"
        label="In its own words"
        hint="Quote it, or give the link. When it was only sent so far, give the link that proves the sending."
        isOptional
        rows={3}
      />
      <TextArea
        name="remainder"
        label="What was not accepted"
        hint="When it was accepted in part."
        isOptional
        rows={2}
      />
    </>
  )
}
