import { kindWords } from '@/components/evidence/kindWords'
import { entryWords } from '@/components/timeline/entryWords'
import type { Waiting } from '@/lib/publication/queue'
import { formatDate } from '@/lib/workflow/formatDate'

const FIELD_WORDS: Readonly<Record<string, string>> = {
  sentence: 'What happened',
  publicSentence: 'The sentence about a correction',
  searched: 'What was searched',
  words: 'The addressee’s own words',
  remainder: 'What remains',
  lost: 'What was lost',
  reason: 'Why',
  risk: 'What remains at risk',
  answer: 'What was found when it was checked again',
  instrument: 'What took its place',
  verifierSentence: 'Why it counts as proven',
  status: 'The whole entry, with its status and dates',
  title: 'The title of a piece of evidence',
  file: 'The public copy of a file',
  text: 'Counts as done when',
  assessment: 'How far it is met',
}

/** Which text it is. */
export function fieldWords(field: string): string {
  return FIELD_WORDS[field] ?? field
}

/** Where on the page it would stand. */
export function placeWords({ place: { addressee, entry, evidence } }: Waiting): string {
  if (entry) {
    const what = entryWords({ entry, moved: null })
    return `${addressee}; ${what.toLowerCase()}, ${formatDate(entry.effectiveOn, entry.precision)}`
  }
  return evidence
    ? `${addressee}; ${kindWords(evidence.kind)}, ${formatDate(evidence.happenedOn)}`
    : addressee
}
