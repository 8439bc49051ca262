import type { WordedField } from '@/components/wordings/wordedField'
import { LEVEL_WORDS, LEVELS, PILLAR_WORDS, PILLARS, wordFor } from '@/lib/progress/words'
import type { Named } from '@/lib/recommendations/queries/choices'
import { STRENGTH_WORDS, STRENGTHS } from '@/lib/workflow/words'

/** What can be chosen of a recommendation, in the order of its form. */
export const CODES = {
  explicitness: (['EXPLICIT', 'PROSE', 'IMPLIED'] as const).map((value) => ({
    value,
    label: wordFor(value),
  })),
  strength: STRENGTHS.map((value) => ({ value, label: STRENGTH_WORDS[value] })),
  pillar: PILLARS.map((value) => ({ value, label: PILLAR_WORDS[value] })),
  level: LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] })),
  priority: [
    { value: 'NORMAL', label: 'Normal' },
    { value: 'HIGH', label: 'High: it is looked at twice as often' },
  ],
} as const

/** All that staff word of a recommendation. */
export function recommendationFields(choices: {
  themes: readonly Named[]
  demands: readonly Named[]
}): WordedField[] {
  return [
    { name: 'title', label: 'Title' },
    { name: 'statement', label: 'Statement' },
    { name: 'locator', label: 'Locator' },
    { name: 'excerpt', label: 'Excerpt' },
    { name: 'explicitness', label: 'How it is said', options: CODES.explicitness },
    { name: 'strength', label: 'Worded as', options: CODES.strength },
    { name: 'pillar', label: 'Pillar', options: CODES.pillar },
    { name: 'level', label: 'Level', options: CODES.level },
    { name: 'themes', label: 'Themes', options: choices.themes },
    { name: 'demands', label: 'Asked again and again', options: choices.demands },
    { name: 'priority', label: 'Priority', options: CODES.priority },
    { name: 'priorityReason', label: 'Why it is urgent' },
    { name: 'caution', label: 'A caution' },
    { name: 'position', label: 'Place in the document' },
  ]
}
