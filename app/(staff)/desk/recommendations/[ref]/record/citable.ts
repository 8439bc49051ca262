import { pieceLabel } from '@/components/evidence/pieceLabel'
import type { EvidenceChoice } from '@/components/record/opening'
import type { OpenAsk } from '@/lib/asks/queries/open'
import type { Facts } from '@/lib/workflow/types'
import { POLARITY_WORDS } from '@/lib/workflow/words'

/** Evidence that is here already and can be named by what is recorded now. */
export function citable({ evidence }: Pick<OpenAsk, 'evidence'>): EvidenceChoice[] {
  return evidence
    .filter(({ withdrawnBecause }) => withdrawnBecause === null)
    .map(({ id, polarity, ...piece }) => {
      const bearing = polarity === 'SUPPORTS' ? '' : ` (${POLARITY_WORDS[polarity].toLowerCase()})`
      return { value: id, label: `${pieceLabel(piece)}${bearing}`, polarity }
    })
}

/** What contradicts a claim and was not answered; of a sealed piece, only that it is there. */
export function unanswered({ evidence }: Facts, choices: readonly EvidenceChoice[]): EvidenceChoice[] {
  return evidence
    .filter(
      ({ polarity, isWithdrawn, isAnswered }) => polarity === 'CONTRADICTS' && !isWithdrawn && !isAnswered,
    )
    .map(({ id, polarity }) => {
      const known = choices.find(({ value }) => value === id)
      return known ?? { value: id, label: 'A sealed piece of evidence', polarity }
    })
}
