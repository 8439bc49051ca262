import type { ReactNode } from 'react'
import { DETAIL_FIELDS, EvidenceDetails } from '@/components/evidence/EvidenceDetails'
import { DateField } from '@/components/form/DateField'
import { Field } from '@/components/form/Field'
import { Fold } from '@/components/form/Fold'
import { Form } from '@/components/form/Form'
import { PrecisionFold } from '@/components/form/PrecisionFold'
import { TextArea } from '@/components/form/TextArea'
import { CitedFields } from '@/components/record/CitedFields'
import { InTheWay } from '@/components/record/InTheWay'
import { MendFields } from '@/components/record/MendFields'
import type { RecordContext } from '@/components/record/opening'
import { RecordFields } from '@/components/record/RecordFields'
import { isClaim, isLook, type RecordVerb } from '@/components/record/recordVerbs'
import type { SuccessorKind } from '@/components/record/successorWords'
import { UntilLooked } from '@/components/record/UntilLooked'
import type { PileName } from '@/lib/asks/schema'
import type { CalendarDate } from '@/lib/core/dates'
import type { FormAction } from '@/lib/http/formState'
import type { Named } from '@/lib/recommendations/queries/choices'
import type { Implementation } from '@/lib/workflow/statuses'

type Props = RecordContext & {
  action: FormAction
  /** What the button says. */
  submit: string
  recommendation: string
  askId: string
  version: number
  /** What is recorded; null of a correction that puts nothing in the entry's place. */
  fact: RecordVerb | null
  /** The step whose needs apply. */
  step: RecordVerb | null
  /** Of a correction: the entry that it mends. */
  corrects: string | null
  to: Implementation | null
  successorKind: SuccessorKind | null
  /** The pile of the card that one came from, to go on with the next. */
  card: PileName | undefined
  addressees: readonly Named[]
  today: CalendarDate
  /** What was recorded last, shown when somebody was faster. */
  whatIsNew: ReactNode
  /** What is missing as it stands and who then decides, said before the button. */
  needs: ReactNode
  /** Another step. */
  aside: ReactNode
}

/** THE form: a link, when, one sentence. The rest is suggested, and folded away. */
export function RecordForm(props: Props) {
  const { action, submit, version, fact, step, corrects, opening, today, entries } = props
  return (
    <Form
      action={action}
      submit={submit}
      lookFirst="Look at it first"
      version={version}
      hidden={hiddenOf(props)}
      whatIsNew={props.whatIsNew}
      aside={props.aside}
    >
      {corrects !== null && <MendFields wrong={opening.wrong} publicSentence={opening.publicSentence} />}
      {fact && (
        <>
          <RecordFields {...props} fact={fact} />
          <CitedFields {...props} />
          <Folds fact={fact} step={step} opening={opening} today={today} />
          <InTheWay
            {...{ entries, today }}
            initial={opening.alsoEntryId}
            initialOn={opening.alsoOn}
            isCorrection={corrects !== null}
          />
        </>
      )}
      <UntilLooked>{props.needs}</UntilLooked>
    </Form>
  )
}

function hiddenOf({
  recommendation,
  askId,
  fact,
  corrects,
  to,
  card,
  opening,
}: Props): Record<string, string> {
  return {
    ref: recommendation,
    askId,
    verb: corrects === null ? (fact ?? '') : 'correct',
    ...(corrects !== null && { entryId: corrects, replacement: fact ?? 'NOTHING' }),
    ...(to && { to }),
    ...(card && { card }),
    ...(opening.earlierId && { earlierId: opening.earlierId }),
  }
}

type FoldsProps = Pick<Props, 'opening' | 'today' | 'step'> & { fact: RecordVerb }

/** What is suggested and seldom needed. */
function Folds({ fact, step, opening: { given }, today }: FoldsProps) {
  const isAside = isLook(fact) || fact === 'dispute'
  const isVerified = step === 'resolveDispute' || (step !== null && isClaim(step))
  return (
    <>
      <Fold
        summary={isAside ? 'A link to go with it' : 'About the link: all suggested'}
        fields={isAside ? ['url', 'sentence', ...DETAIL_FIELDS] : DETAIL_FIELDS}
      >
        {fact === 'recordNoAction' && (
          <TextArea
            name="sentence"
            label="Anything to add"
            initial={given.sentence ?? null}
            isOptional
            rows={2}
          />
        )}
        {isAside && (
          <Field name="url" type="url" inputMode="url" label="Link" autoComplete="off" isOptional />
        )}
        <EvidenceDetails today={today} />
      </Fold>
      {!isLook(fact) && <PrecisionFold initial={given.precision ?? null} />}
      {isVerified && (
        <Fold
          summary="The proof is to be checked again: in twelve months. News is looked for more often"
          fields={['reverifyOn']}
        >
          <DateField
            name="reverifyOn"
            label="By when to check the proof again"
            initial={given.reverifyOn ?? null}
            min={today}
            isOptional
          />
        </Fold>
      )}
    </>
  )
}
