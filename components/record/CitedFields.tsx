import { Choices } from '@/components/form/Choices'
import { Fold } from '@/components/form/Fold'
import { RedatedFields } from '@/components/record/RedatedFields'
import type { EvidenceChoice, RecordContext } from '@/components/record/opening'
import { isClaim, type RecordVerb } from '@/components/record/recordVerbs'
import type { CalendarDate } from '@/lib/core/dates'

type Props = Pick<RecordContext, 'opening' | 'evidence' | 'criteria' | 'datable'> & {
  step: RecordVerb | null
  today: CalendarDate
}

/** Evidence that is here already, to rest on, and what of it is dated wrongly. What shows a criterion is ticked there. */
export function CitedFields({ opening: { given }, evidence, criteria, datable, step, today }: Props) {
  const cited = given.evidenceIds ?? []
  const isByCriterion = step !== null && (isClaim(step) || step === 'resolveDispute')
  const proofs = isByCriterion
    ? (given.assessments ?? criteria).flatMap(({ evidenceIds }) => [...evidenceIds])
    : []
  const isShownAbove = (one: EvidenceChoice) => proofs.includes(one.value) && one.polarity === 'SUPPORTS'
  const offered = evidence.filter((one) =>
    isByCriterion || step === null ? cited.includes(one.value) && !isShownAbove(one) : true,
  )
  return (
    <>
      {offered.length > 0 && (
        <Fold
          summary={`Evidence that is here already (${offered.length})`}
          fields={['evidenceIds']}
          isOpen={cited.length > 0}
        >
          <Choices
            name="evidenceIds"
            legend={isByCriterion ? 'It rests on this, too' : 'It rests on'}
            options={offered}
            initial={cited}
            isMany
          />
        </Fold>
      )}
      <RedatedFields pieces={datable} today={today} />
    </>
  )
}
