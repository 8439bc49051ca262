import { Field } from '@/components/form/Field'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import type { RecordVerb } from '@/components/record/recordVerbs'
import type { SuccessorKind } from '@/components/record/successorWords'
import type { Named } from '@/lib/recommendations/queries/choices'
import { ENDINGS, LAPSES, type Change } from '@/lib/workflow/request'
import { RESPONSES } from '@/lib/workflow/statuses'
import { ENDING_WORDS, LAPSE_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

type Props = {
  verb: RecordVerb | null
  given: Partial<Change>
  successorKind: SuccessorKind | null
  addressees: readonly Named[]
}

/** The one thing that says what kind of event it was; most have none. */
export function FirstFields({ verb, given, successorKind, addressees }: Props) {
  if (verb === 'recordResponse') return <ResponseFields given={given} />
  if (verb === 'recordLapse')
    return (
      <Select
        name="lapse"
        label="How did it come to nothing?"
        nothing="Choose"
        options={LAPSES.map((value) => ({ value, label: LAPSE_WORDS[value] }))}
        initial={given.lapse ?? null}
      />
    )
  if (verb === 'closeNotImplemented')
    return (
      <Select
        name="ending"
        label="How did it end?"
        nothing="Choose"
        options={ENDINGS.map((value) => ({ value, label: capital(ENDING_WORDS[value]) }))}
        initial={given.ending ?? null}
      />
    )
  return verb === 'supersede' && successorKind ? (
    <SuccessorField kind={successorKind} given={given} addressees={addressees} />
  ) : null
}

type SuccessorProps = Pick<Props, 'given' | 'addressees'> & { kind: SuccessorKind }

function SuccessorField({ kind, given: { successor }, addressees }: SuccessorProps) {
  return (
    <>
      <input type="hidden" name="successorKind" value={kind} />
      {kind === 'ADDRESSEE' ? (
        <Select
          name="successor"
          label="Who is asked instead?"
          nothing="Choose"
          options={addressees}
          initial={successor?.id ?? null}
        />
      ) : kind === 'RECOMMENDATION' ? (
        <Field
          name="successor"
          label="Reference of the recommendation that takes its place"
          hint="Such as CFR-3, as it stands on its page."
          initial={successor?.id ?? null}
          autoComplete="off"
        />
      ) : (
        <Field
          name="successor"
          label="What takes its place"
          hint="The name of the law, the programme or the treaty."
          initial={successor?.title ?? null}
          autoComplete="off"
        />
      )}
    </>
  )
}

function ResponseFields({ given }: { given: Partial<Change> }) {
  const sent = RESPONSES.filter((response) => response !== 'NOT_SENT')
  return (
    <>
      <Select
        name="response"
        label="What is its answer?"
        nothing="Choose"
        options={sent.map((value) => ({ value, label: RESPONSE_WORDS[value] }))}
        initial={given.response ?? null}
      />
      <TextArea
        name="words"
        label="In its own words"
        hint="Quote it, where no link says it. When it was only sent so far, the link proves the sending."
        initial={given.words ?? null}
        rows={3}
      />
      <TextArea
        name="remainder"
        label="What was not accepted"
        hint="When it was accepted in part; else leave it empty."
        initial={given.remainder ?? null}
        rows={2}
      />
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
