import { entryWords } from '@/components/timeline/entryWords'
import type { OpenAsk } from '@/lib/asks/queries/open'
import { formatDate } from '@/lib/workflow/formatDate'

/** The entries that count, in words, should one be in the way of what is recorded. */
export function entryChoices({ moments }: Pick<OpenAsk, 'moments'>): { value: string; label: string }[] {
  return moments
    .filter(({ replacedBy, entry }) => replacedBy === null && !entry.isAnnulment)
    .map((moment) => ({
      value: moment.entry.id,
      label: `“${entryWords(moment)}”, ${formatDate(moment.entry.effectiveOn, moment.entry.precision)}`,
    }))
}
