import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { DETAIL_FIELDS, EvidenceDetails } from '@/components/evidence/EvidenceDetails'
import { Choices } from '@/components/form/Choices'
import { Field } from '@/components/form/Field'
import { Fold } from '@/components/form/Fold'
import { Form } from '@/components/form/Form'
import { Select } from '@/components/form/Select'
import { TextArea } from '@/components/form/TextArea'
import { RecordFields } from '@/components/record/RecordFields'
import { isLook, type RecordVerb } from '@/components/record/recordVerbs'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'
import { VERB_WORDS } from '@/lib/workflow/words'

type Props = {
  action: FormAction
  recommendation: string
  askId: string
  version: number
  verb: RecordVerb
  today: CalendarDate
  lastSearched: string | null
  /** What can be cited of what is here already. */
  evidence: readonly { value: string; label: string }[]
  /** What was recorded last, shown when somebody was faster. */
  whatIsNew: ReactNode
  /** What is missing as it stands, said before the button. */
  needs: ReactNode
}

/** THE form: a link, when, one sentence. The rest is suggested, and folded away. */
export function RecordForm(props: Props) {
  const { action, recommendation, askId, version, verb, today, lastSearched, evidence } = props
  return (
    <Form
      action={action}
      submit={VERB_WORDS[verb]}
      version={version}
      hidden={{ ref: recommendation, askId, verb }}
      whatIsNew={props.whatIsNew}
      aside={<a href={desk.record(recommendation, askId)}>Another step</a>}
    >
      <RecordFields
        {...{ verb, today, lastSearched, hasEvidence: evidence.length > 0 }}
        fileHref={desk.evidence(recommendation, askId)}
      />
      {evidence.length > 0 && (
        <Fold summary={`Evidence that is here already (${evidence.length})`} fields={['evidenceIds']}>
          <Choices name="evidenceIds" legend="It rests on" options={evidence} isMany />
        </Fold>
      )}
      <Fold
        summary={isLook(verb) ? 'A link or a sentence to go with it' : 'About the link: all suggested'}
        fields={['url', 'sentence', ...DETAIL_FIELDS]}
      >
        {isLook(verb) && <LookExtras verb={verb} />}
        <EvidenceDetails today={today} />
      </Fold>
      {!isLook(verb) && (
        <Fold summary="How exactly the date is known: to the day" fields={['precision']}>
          <Select
            name="precision"
            label="The date is known"
            nothing="To the day"
            options={[
              { value: 'MONTH', label: 'To the month only' },
              { value: 'YEAR', label: 'To the year only' },
            ]}
            isOptional
          />
        </Fold>
      )}
      {props.needs}
    </Form>
  )
}

function LookExtras({ verb }: { verb: RecordVerb }) {
  return (
    <>
      {verb === 'recordNoAction' && <TextArea name="sentence" label="Anything to add" isOptional rows={2} />}
      <Field name="url" type="url" inputMode="url" label="Link" autoComplete="off" isOptional />
    </>
  )
}
