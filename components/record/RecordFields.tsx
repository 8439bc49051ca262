import { DateField } from '@/components/form/DateField'
import { ContradictionFields } from '@/components/record/ContradictionFields'
import { CriteriaFields } from '@/components/record/CriteriaFields'
import { DoubtField } from '@/components/record/DoubtField'
import { FirstFields } from '@/components/record/FirstFields'
import { LinkField } from '@/components/record/LinkField'
import type { RecordContext } from '@/components/record/opening'
import { DATE_LABELS, isClaim, isLook, type RecordVerb } from '@/components/record/recordVerbs'
import type { SuccessorKind } from '@/components/record/successorWords'
import { WordFields } from '@/components/record/WordFields'
import type { CalendarDate } from '@/lib/core/dates'
import type { Named } from '@/lib/recommendations/queries/choices'

type Props = RecordContext & {
  /** What is recorded. */
  fact: RecordVerb
  /** The step whose needs apply: into its target, of what is taken up again. Null: nothing is asked but the day. */
  step: RecordVerb | null
  successorKind: SuccessorKind | null
  addressees: readonly Named[]
  today: CalendarDate
}

/** What is asked for, and nothing that can be suggested: by the step, in the order in which one tells it. */
export function RecordFields(props: Props) {
  const { fact, step, today, opening, evidence, criteria, unanswered, doubts, fileHref, toSearch } = props
  const { given } = opening
  const hasProof = evidence.length > 0
  const needsLink = step !== null && NEEDS_PROOF.includes(step)
  const isProven = step !== null && (isClaim(step) || step === 'resolveDispute')
  return (
    <>
      <FirstFields verb={step} {...{ given }} {...pick(props)} />
      {!isLook(fact) && fact !== 'dispute' && (
        <LinkField isOptional={!needsLink} instead={insteadOf(step, hasProof)} fileHref={fileHref} />
      )}
      <DateField
        name="effectiveOn"
        label={DATE_LABELS[fact]}
        initial={given.effectiveOn ?? today}
        max={today}
      />
      {isProven && (
        <CriteriaFields
          {...{ criteria, evidence, given }}
          sole={soleOf(step, criteria)}
          isWhole={step === 'claimImplemented'}
        />
      )}
      {isProven && <ContradictionFields {...{ unanswered, given }} />}
      <WordFields verb={step} {...{ given, toSearch }} />
      {step !== null && isClaim(step) && <DoubtField {...{ doubts, given }} />}
    </>
  )
}

const NEEDS_PROOF: readonly RecordVerb[] = [
  'recordCommitment',
  'recordProgress',
  'recordLapse',
  'recordRegression',
  'claimPartial',
  'claimImplemented',
  'recordResponse',
]

/** What does as well as a link: nothing, or what is asked for below. */
function insteadOf(step: RecordVerb | null, hasProof: boolean): string | null {
  if (step === 'recordResponse') return 'or its own words below; that it was sent takes a link'
  return hasProof ? 'or choose below what is here already' : null
}

function pick({ successorKind, addressees }: Props) {
  return { successorKind, addressees }
}

/** With one criterion, "implemented" says that it is met, "partly" that it is in part; a re-check leaves it as it was. */
function soleOf(step: RecordVerb, [criterion]: Props['criteria']): 'MET' | 'MET_IN_PART' {
  const isPart =
    step === 'claimPartial' || (step === 'resolveDispute' && criterion?.assessment === 'MET_IN_PART')
  return isPart ? 'MET_IN_PART' : 'MET'
}
