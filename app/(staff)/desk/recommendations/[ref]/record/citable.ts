import { pieceLabel } from '@/components/evidence/pieceLabel'
import type { EvidenceChoice } from '@/components/record/opening'
import type { OpenAsk } from '@/lib/asks/queries/open'
import { unanswered } from '@/lib/workflow/proof'
import type { Change } from '@/lib/workflow/request'
import type { EvidenceFact, Facts } from '@/lib/workflow/types'
import { POLARITY_WORDS } from '@/lib/workflow/words'

/** Evidence that is here already and can be named by what is recorded now; of a sealed piece that was named before, only that. */
export function citable(
  { evidence }: Pick<OpenAsk, 'evidence'>,
  facts: Facts,
  named: readonly string[],
): EvidenceChoice[] {
  const known = evidence
    .filter(({ withdrawnBecause }) => withdrawnBecause === null)
    .map(({ id, polarity, ...piece }) => {
      const bearing = polarity === 'SUPPORTS' ? '' : ` (${POLARITY_WORDS[polarity].toLowerCase()})`
      return { value: id, label: `${pieceLabel(piece)}${bearing}`, polarity, happenedOn: piece.happenedOn }
    })
  const sealed = facts.evidence.filter(
    ({ id, isWithdrawn }) => named.includes(id) && !isWithdrawn && !evidence.some((one) => one.id === id),
  )
  return [...known, ...sealed.map(asSealed)]
}

/** What contradicts a claim and was not answered, or only by the entry that is corrected now. */
export function unansweredAmong(
  facts: Facts,
  choices: readonly EvidenceChoice[],
  { contradictionAnswers = [] }: Partial<Change>,
): EvidenceChoice[] {
  const open = unanswered(facts)
  return facts.evidence
    .filter(
      (one) => open.includes(one) || contradictionAnswers.some(({ evidenceId }) => evidenceId === one.id),
    )
    .map((fact) => choices.find(({ value }) => value === fact.id) ?? asSealed(fact))
}

/** Every piece that a form begins with, by whatever it is named. */
export function namedIn({ evidenceIds = [], assessments = [] }: Partial<Change>): string[] {
  return [...new Set([...evidenceIds, ...assessments.flatMap((one) => one.evidenceIds)])]
}

function asSealed({ id, polarity, happenedOn }: EvidenceFact): EvidenceChoice {
  return { value: id, label: 'A sealed piece of evidence', polarity, happenedOn }
}
